import type { TraceSummary } from '../search/traceSummary'

/** The most traces a live list holds: older ones make room. */
export const mostLive = 500

/** The list with traces that arrived, or arrived again with more spans; the newest of them all. */
export function mergeArrivals(
  known: readonly TraceSummary[],
  arrived: readonly TraceSummary[],
): { summaries: TraceSummary[]; dropped: number } {
  const byId = new Map(known.map((summary) => [summary.traceId, summary]))
  for (const summary of arrived) byId.set(summary.traceId, summary)
  const summaries = [...byId.values()].sort((a, b) => b.startTime - a.startTime)
  return { summaries: summaries.slice(0, mostLive), dropped: Math.max(0, summaries.length - mostLive) }
}
