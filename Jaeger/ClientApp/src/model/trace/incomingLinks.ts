import type { Span } from './span'
import type { Trace } from './trace'

const known = new WeakMap<Trace, ReadonlyMap<string, readonly Span[]>>()

/** The spans of the trace that link to the span with this ID. */
export function incomingLinks(trace: Trace, spanId: string): readonly Span[] {
  let byTarget = known.get(trace)
  if (byTarget === undefined) known.set(trace, (byTarget = collect(trace)))
  return byTarget.get(spanId) ?? []
}

function collect(trace: Trace): Map<string, Span[]> {
  const byTarget = new Map<string, Span[]>()
  for (const span of trace.spans)
    for (const link of span.links) {
      if (link.traceId !== trace.traceId) continue
      const sources = byTarget.get(link.spanId)
      if (sources === undefined) byTarget.set(link.spanId, [span])
      else if (sources.at(-1) !== span) sources.push(span)
    }
  return byTarget
}
