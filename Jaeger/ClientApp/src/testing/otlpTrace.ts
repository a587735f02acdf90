import type { OtlpKeyValue, OtlpResourceSpans, OtlpSpan } from '@/model/otlp/otlpJson'
import { buildTrace } from '@/model/trace/buildTrace'
import type { Trace } from '@/model/trace/trace'

/** 2023-11-14T22:13:20Z, the moment 0 of test traces. */
const origin = 1_700_000_000_000_000_000n

export interface TestSpan extends Omit<OtlpSpan, 'attributes'> {
  id: string
  parent?: string
  service?: string
  /** Microseconds after the origin. */
  from: number
  to: number
  attributes?: Record<string, string>
}

/** OTLP/JSON of spans given by short IDs and microseconds. */
export function otlp(spans: readonly TestSpan[]): OtlpResourceSpans[] {
  return spans.map(({ id, parent, service = 'shop', from, to, attributes = {}, ...rest }) => ({
    resource: { attributes: strings({ 'service.name': service }) },
    scopeSpans: [
      {
        spans: [
          {
            traceId: 'a'.repeat(32),
            spanId: id,
            parentSpanId: parent,
            name: id,
            startTimeUnixNano: nano(from),
            endTimeUnixNano: nano(to),
            attributes: strings(attributes),
            ...rest,
          },
        ],
      },
    ],
  }))
}

export function testTrace(spans: readonly TestSpan[]): Trace {
  const trace = buildTrace(otlp(spans))
  if (trace === null) throw new Error('A test trace needs a span.')
  return trace
}

export function nano(microseconds: number): string {
  return String(origin + BigInt(Math.round(microseconds * 1000)))
}

export function ids(spans: readonly { spanId: string }[]): string[] {
  return spans.map((span) => span.spanId)
}

function strings(values: Record<string, string>): OtlpKeyValue[] {
  return Object.entries(values).map(([key, stringValue]) => ({ key, value: { stringValue } }))
}
