import type { OtlpKeyValue, OtlpResourceSpans, OtlpScopeSpans, OtlpSpan } from '../otlpJson'
import { readAttribute } from './attributes'
import { MessageReader } from './messageReader'
import { ProtobufSpan } from './protobufSpan'

/**
 * The spans of a serialized TracesData, in the shape of OTLP/JSON.
 * @throws {ProtobufError} if the bytes are something else.
 */
export function readTracesData(bytes: Uint8Array): OtlpResourceSpans[] {
  return readAll(new MessageReader(bytes), 1, readResourceSpans)
}

/** ResourceSpans: resource 1, scope spans 2. */
function readResourceSpans(message: MessageReader): OtlpResourceSpans {
  const resourceSpans: OtlpResourceSpans = { scopeSpans: [] }
  while (message.next())
    if (message.field === 1)
      resourceSpans.resource = { attributes: readAll(message.message(), 1, readAttribute) }
    else if (message.field === 2) resourceSpans.scopeSpans?.push(readScopeSpans(message.message()))
    else message.skip()
  return resourceSpans
}

/** ScopeSpans: scope 1, spans 2. */
function readScopeSpans(message: MessageReader): OtlpScopeSpans {
  const spans: OtlpSpan[] = []
  let scope: OtlpScopeSpans['scope']
  while (message.next())
    if (message.field === 1) scope = readScope(message.message())
    else if (message.field === 2) spans.push(new ProtobufSpan(message.message()))
    else message.skip()
  return { scope, spans }
}

/** InstrumentationScope: name 1, version 2, attributes 3. */
function readScope(message: MessageReader): OtlpScopeSpans['scope'] {
  const attributes: OtlpKeyValue[] = []
  let [name, version] = ['', '']
  while (message.next())
    if (message.field === 1) name = message.text()
    else if (message.field === 2) version = message.text()
    else if (message.field === 3) attributes.push(readAttribute(message.message()))
    else message.skip()
  return { name, version, attributes }
}

function readAll<T>(message: MessageReader, field: number, read: (item: MessageReader) => T): T[] {
  const items: T[] = []
  while (message.next())
    if (message.field === field) items.push(read(message.message()))
    else message.skip()
  return items
}
