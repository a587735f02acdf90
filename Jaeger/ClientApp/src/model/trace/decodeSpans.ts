import { attributeValue, decodeAttributes, valueText, type Attribute } from '../otlp/attributes'
import type { OtlpResourceSpans, OtlpSpan } from '../otlp/otlpJson'
import { decodeKind, decodeStatusCode } from '../otlp/spanKind'
import { microsecondsBetween, parseUnixNano } from '../otlp/unixNano'
import type { Span, SpanSource } from './span'

/** Jaeger's backend hands its remarks on a span over in this attribute. */
const warningsKey = '@jaeger@warnings'
const unknownService = 'unknown-service'

export interface DecodedSpans {
  traceId: string
  /** Nanoseconds since 1970 of the earliest span. */
  origin: bigint
  spans: Span[]
}

export function decodeSpans(resourceSpans: readonly OtlpResourceSpans[]): DecodedSpans {
  const origin = earliestStart(resourceSpans)
  const spans: Span[] = []
  let traceId = ''
  for (const { resource, scopeSpans } of resourceSpans) {
    const attributes = decodeAttributes(resource?.attributes)
    const service = serviceName(attributes)
    for (const { scope, spans: members } of scopeSpans ?? []) {
      const source: SpanSource = {
        service,
        resource: attributes,
        scopeName: scope?.name ?? '',
        scopeVersion: scope?.version ?? '',
      }
      for (const member of members ?? []) {
        traceId ||= member.traceId ?? ''
        spans.push(decodeSpan(member, source, origin))
      }
    }
  }
  return { traceId, origin, spans }
}

function decodeSpan(span: OtlpSpan, source: SpanSource, origin: bigint): Span {
  const attributes = decodeAttributes(span.attributes)
  const start = parseUnixNano(span.startTimeUnixNano)
  const duration = Math.max(0, microsecondsBetween(start, parseUnixNano(span.endTimeUnixNano)))
  const statusCode = decodeStatusCode(span.status?.code)
  return {
    spanId: span.spanId ?? '',
    parentSpanId: presentId(span.parentSpanId),
    operation: span.name ?? '',
    source,
    kind: decodeKind(span.kind),
    statusCode,
    statusMessage: span.status?.message ?? '',
    start: start > 0n ? microsecondsBetween(origin, start) : 0,
    duration: start > 0n ? duration : 0,
    selfTime: 0,
    attributes: attributes.filter(({ key }) => key !== warningsKey),
    events: (span.events ?? [])
      .map((event) => ({
        name: event.name ?? '',
        time: microsecondsBetween(origin, parseUnixNano(event.timeUnixNano)),
        attributes: decodeAttributes(event.attributes),
      }))
      .sort((a, b) => a.time - b.time),
    links: (span.links ?? []).map((link) => ({
      traceId: link.traceId ?? '',
      spanId: link.spanId ?? '',
      attributes: decodeAttributes(link.attributes),
    })),
    warnings: warnings(attributes),
    parent: null,
    children: [],
    depth: 0,
    descendantCount: 0,
    hasError: statusCode === 'error',
    hasFailedDescendant: false,
    isOrphan: false,
  }
}

function earliestStart(resourceSpans: readonly OtlpResourceSpans[]): bigint {
  let earliest = 0n
  for (const { scopeSpans } of resourceSpans)
    for (const { spans } of scopeSpans ?? [])
      for (const span of spans ?? []) {
        const start = parseUnixNano(span.startTimeUnixNano)
        if (start > 0n && (earliest === 0n || start < earliest)) earliest = start
      }
  return earliest
}

function serviceName(resource: readonly Attribute[]): string {
  const name = attributeValue(resource, 'service.name')
  return typeof name === 'string' && name !== '' ? name : unknownService
}

/** Some writers send sixteen zeros for "no parent". */
function presentId(id: string | undefined): string {
  return id === undefined || /^0*$/.test(id) ? '' : id
}

function warnings(attributes: readonly Attribute[]): string[] {
  const value = attributeValue(attributes, warningsKey)
  if (value === undefined) return []
  return Array.isArray(value) ? value.map(valueText) : [valueText(value)]
}
