import type { OtlpResourceSpans, OtlpScopeSpans, OtlpSpan } from '../otlp/otlpJson'
import { hexId } from './spanIds'

/** Spans of any traces, apart by trace ID. Spans without one are left out. */
export function splitTraces(resourceSpans: readonly OtlpResourceSpans[]): Map<string, OtlpResourceSpans[]> {
  const traces = new Map<string, OtlpResourceSpans[]>()
  for (const { resource, scopeSpans } of resourceSpans) {
    const byTrace = new Map<string, OtlpScopeSpans[]>()
    for (const { scope, spans } of scopeSpans ?? [])
      for (const [traceId, members] of spansByTrace(spans ?? []))
        byTrace.set(traceId, [...(byTrace.get(traceId) ?? []), { scope, spans: members }])
    for (const [traceId, scopes] of byTrace)
      traces.set(traceId, [...(traces.get(traceId) ?? []), { resource, scopeSpans: scopes }])
  }
  return traces
}

function spansByTrace(spans: readonly OtlpSpan[]): Map<string, OtlpSpan[]> {
  const traces = new Map<string, OtlpSpan[]>()
  for (const span of spans) {
    const traceId = hexId(span.traceId)
    if (!/^(?=.*[1-9a-f])[0-9a-f]{1,32}$/.test(traceId)) continue
    const members = traces.get(traceId) ?? []
    members.push({ ...span, traceId, spanId: hexId(span.spanId), parentSpanId: hexId(span.parentSpanId) })
    traces.set(traceId, members)
  }
  return traces
}
