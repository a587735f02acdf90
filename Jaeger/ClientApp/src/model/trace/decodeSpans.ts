import { attributeValue, decodeAttributes, type Attribute } from '../otlp/attributes'
import type { OtlpResourceSpans } from '../otlp/otlpJson'
import { parseUnixNano } from '../otlp/unixNano'
import { DecodedSpan } from './decodedSpan'
import type { Span, SpanSource } from './span'

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
        spans.push(new DecodedSpan(member, source, origin))
      }
    }
  }
  return { traceId, origin, spans }
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
