import { attributeValue, decodeAttributes, valueText, type Attribute } from '../otlp/attributes'
import type { OtlpEvent, OtlpSpan } from '../otlp/otlpJson'
import { decodeKind, decodeStatusCode, type SpanKind, type StatusCode } from '../otlp/spanKind'
import { microsecondsBetween, parseUnixNano } from '../otlp/unixNano'
import type { Span, SpanEvent, SpanLink, SpanSource } from './span'

/** Jaeger's backend hands its remarks on a span over in this attribute. */
const warningsKey = '@jaeger@warnings'

/**
 * A span over its OTLP form. What only few spans of a large trace are asked for (attributes, events, links) is
 * decoded on first sight.
 */
export class DecodedSpan implements Span {
  spanId: string
  readonly sentId: string
  readonly parentSpanId: string
  readonly operation: string
  readonly kind: SpanKind
  readonly statusCode: StatusCode
  readonly start: number
  readonly duration: number
  selfTime = 0
  parent: Span | null = null
  children: Span[] = []
  depth = 0
  descendantCount = 0
  readonly hasError: boolean
  hasFailedDescendant = false
  isOrphan = false
  private decodedAttributes: Attribute[] | null = null
  private decodedEvents: SpanEvent[] | null = null
  private decodedLinks: SpanLink[] | null = null
  private decodedWarnings: string[] | null = null

  constructor(
    private readonly otlp: OtlpSpan,
    readonly source: SpanSource,
    private readonly origin: bigint,
  ) {
    const start = parseUnixNano(otlp.startTimeUnixNano)
    const known = start > 0n
    this.spanId = otlp.spanId ?? ''
    this.sentId = this.spanId
    this.parentSpanId = presentId(otlp.parentSpanId)
    this.operation = otlp.name ?? ''
    this.kind = decodeKind(otlp.kind)
    this.statusCode = decodeStatusCode(otlp.status?.code)
    this.hasError = this.statusCode === 'error'
    this.start = known ? microsecondsBetween(origin, start) : 0
    this.duration = known ? Math.max(0, microsecondsBetween(start, parseUnixNano(otlp.endTimeUnixNano))) : 0
  }

  get statusMessage(): string {
    return this.otlp.status?.message ?? ''
  }

  get attributes(): Attribute[] {
    this.decodedAttributes ??= decodeAttributes(this.otlp.attributes).filter(({ key }) => key !== warningsKey)
    return this.decodedAttributes
  }

  get events(): SpanEvent[] {
    this.decodedEvents ??= (this.otlp.events ?? [])
      .map((event) => ({
        name: event.name ?? '',
        time: this.timeOf(event),
        attributes: decodeAttributes(event.attributes),
      }))
      .sort((a, b) => a.time - b.time)
    return this.decodedEvents
  }

  /** An event that does not say when it happened counts as at the start of its span. */
  private timeOf({ timeUnixNano }: OtlpEvent): number {
    const moment = parseUnixNano(timeUnixNano)
    return moment > 0n ? microsecondsBetween(this.origin, moment) : this.start
  }

  get links(): SpanLink[] {
    this.decodedLinks ??= (this.otlp.links ?? []).map((link) => ({
      traceId: link.traceId ?? '',
      spanId: link.spanId ?? '',
      attributes: decodeAttributes(link.attributes),
    }))
    return this.decodedLinks
  }

  get warnings(): string[] {
    this.decodedWarnings ??= decodeWarnings(this.otlp)
    return this.decodedWarnings
  }
}

/** Some writers send sixteen zeros for "no parent". */
function presentId(id: string | undefined): string {
  return id === undefined || /^0*$/.test(id) ? '' : id
}

function decodeWarnings({ attributes }: OtlpSpan): string[] {
  const value = attributeValue(
    decodeAttributes(attributes?.filter(({ key }) => key === warningsKey)),
    warningsKey,
  )
  if (value === undefined) return []
  return Array.isArray(value) ? value.map(valueText) : [valueText(value)]
}
