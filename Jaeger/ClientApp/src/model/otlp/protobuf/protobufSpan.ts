import type { OtlpEvent, OtlpKeyValue, OtlpLink, OtlpSpan } from '../otlpJson'
import { readAttribute } from './attributes'
import type { MessageReader } from './messageReader'

/** Numbers of the fields of Span. */
const field = {
  traceId: 1,
  spanId: 2,
  parentSpanId: 4,
  name: 5,
  kind: 6,
  start: 7,
  end: 8,
  attribute: 9,
  event: 11,
  link: 13,
  status: 15,
} as const

/** A span over the bytes of its message: attributes, events and links are read each time they are asked for. */
export class ProtobufSpan implements OtlpSpan {
  traceId = ''
  spanId = ''
  parentSpanId = ''
  name = ''
  kind = 0
  startTimeUnixNano = 0n
  endTimeUnixNano = 0n
  status: OtlpSpan['status']
  readonly #message: MessageReader
  #hasEvents = false
  #hasLinks = false

  constructor(message: MessageReader) {
    this.#message = message
    const span = message.again()
    while (span.next())
      if (span.field === field.traceId) this.traceId = span.hex()
      else if (span.field === field.spanId) this.spanId = span.hex()
      else if (span.field === field.parentSpanId) this.parentSpanId = span.hex()
      else if (span.field === field.name) this.name = span.text()
      else if (span.field === field.kind) this.kind = span.varint()
      else if (span.field === field.start) this.startTimeUnixNano = span.fixed64()
      else if (span.field === field.end) this.endTimeUnixNano = span.fixed64()
      else if (span.field === field.status) this.status = readStatus(span.message())
      else {
        this.#hasEvents ||= span.field === field.event
        this.#hasLinks ||= span.field === field.link
        span.skip()
      }
  }

  get attributes(): OtlpKeyValue[] {
    return this.#all(field.attribute, readAttribute)
  }

  get events(): OtlpEvent[] {
    return this.#hasEvents ? this.#all(field.event, readEvent) : []
  }

  get links(): OtlpLink[] {
    return this.#hasLinks ? this.#all(field.link, readLink) : []
  }

  #all<T>(number: number, read: (message: MessageReader) => T): T[] {
    const items: T[] = []
    const span = this.#message.again()
    while (span.next())
      if (span.field === number) items.push(read(span.message()))
      else span.skip()
    return items
  }
}

/** Status: message 2, code 3. */
function readStatus(message: MessageReader): OtlpSpan['status'] {
  const status = { code: 0, message: '' }
  while (message.next())
    if (message.field === 2) status.message = message.text()
    else if (message.field === 3) status.code = message.varint()
    else message.skip()
  return status
}

/** Event: time 1, name 2, attributes 3. */
function readEvent(message: MessageReader): OtlpEvent {
  const event: OtlpEvent = {}
  const attributes: OtlpKeyValue[] = []
  while (message.next())
    if (message.field === 1) event.timeUnixNano = message.fixed64()
    else if (message.field === 2) event.name = message.text()
    else if (message.field === 3) attributes.push(readAttribute(message.message()))
    else message.skip()
  return { ...event, attributes }
}

/** Link: trace ID 1, span ID 2, attributes 4. */
function readLink(message: MessageReader): OtlpLink {
  const link: OtlpLink = {}
  const attributes: OtlpKeyValue[] = []
  while (message.next())
    if (message.field === 1) link.traceId = message.hex()
    else if (message.field === 2) link.spanId = message.hex()
    else if (message.field === 4) attributes.push(readAttribute(message.message()))
    else message.skip()
  return { ...link, attributes }
}
