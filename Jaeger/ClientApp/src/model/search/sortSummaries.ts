import type { TraceSummary } from './traceSummary'

export const sortColumns = ['name', 'spans', 'errors', 'duration', 'start'] as const
export type SortColumn = (typeof sortColumns)[number]

export interface SortOrder {
  column: SortColumn
  descending: boolean
}

const compare: Record<SortColumn, (a: TraceSummary, b: TraceSummary) => number> = {
  name: (a, b) => name(a).localeCompare(name(b)),
  spans: (a, b) => a.spanCount - b.spanCount,
  errors: (a, b) => a.errorCount - b.errorCount,
  duration: (a, b) => a.duration - b.duration,
  start: (a, b) => a.startTime - b.startTime,
}

export function sortSummaries(summaries: readonly TraceSummary[], order: SortOrder): TraceSummary[] {
  const sign = order.descending ? -1 : 1
  return summaries.toSorted((a, b) => sign * compare[order.column](a, b) || compare.start(b, a))
}

/** The other direction of the same column, else the natural first direction of the new one. */
export function toggleOrder(current: SortOrder, column: SortColumn): SortOrder {
  if (current.column === column) return { column, descending: !current.descending }
  return { column, descending: column !== 'name' }
}

function name(summary: TraceSummary): string {
  return `${summary.rootService}: ${summary.rootOperation}`
}
