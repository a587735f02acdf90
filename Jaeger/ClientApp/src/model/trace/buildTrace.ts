import type { OtlpResourceSpans } from '../otlp/otlpJson'
import { decodeSpans } from './decodeSpans'
import { selfTime } from './selfTime'
import type { Span } from './span'
import { linkSpans } from './spanTree'
import type { ServiceCount, Trace } from './trace'

/** A trace ready to draw, or null where there is no span at all. */
export function buildTrace(resourceSpans: readonly OtlpResourceSpans[]): Trace | null {
  const decoded = decodeSpans(resourceSpans)
  const { roots, spans, spanById } = linkSpans(decoded.spans)
  const firstRoot = roots.find((span) => !span.isOrphan) ?? roots[0]
  if (firstRoot === undefined) return null

  // Backwards over a depth-first order every child comes before its parent.
  for (const span of spans.toReversed()) {
    span.selfTime = selfTime(span)
    const { parent } = span
    if (parent !== null) {
      parent.descendantCount += span.descendantCount + 1
      parent.hasFailedDescendant ||= span.hasError || span.hasFailedDescendant
    }
  }
  return {
    traceId: decoded.traceId,
    spans,
    roots,
    root: firstRoot,
    spanById,
    startTime: Number(decoded.origin / 1000n),
    duration: largest(spans, (span) => span.start + span.duration),
    depth: largest(spans, (span) => span.depth + 1),
    services: countServices(decoded.spans),
    errorCount: spans.filter((span) => span.hasError).length,
    orphanCount: spans.filter((span) => span.isOrphan).length,
  }
}

function largest(spans: readonly Span[], value: (span: Span) => number): number {
  return spans.reduce((most, span) => Math.max(most, value(span)), 0)
}

/** In order of first appearance. */
function countServices(spans: readonly Span[]): ServiceCount[] {
  const counts = new Map<string, ServiceCount & { first: number }>()
  for (const { source, hasError, start } of spans) {
    let count = counts.get(source.service)
    if (count === undefined) {
      count = { name: source.service, spanCount: 0, errorCount: 0, first: start }
      counts.set(source.service, count)
    }
    count.spanCount++
    if (hasError) count.errorCount++
    if (start < count.first) count.first = start
  }
  return [...counts.values()]
    .sort((a, b) => a.first - b.first)
    .map(({ name, spanCount, errorCount }) => ({ name, spanCount, errorCount }))
}
