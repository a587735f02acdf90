import type { SearchQuery } from '@/model/search/searchQuery'
import { summarize, type TraceSummary } from '@/model/search/traceSummary'
import { BackendError } from './backendError'
import { inParallel } from './inParallel'
import { fetchTrace } from './traces'
import { searchTraces } from './traceSummaries'

export interface SearchResult {
  summaries: TraceSummary[]
  /** Milliseconds between question and answer. */
  took: number
  /** How many traces match, of which the limit may have left some out. */
  total: number
  /** There are more than the total says. */
  totalIsLowerBound: boolean
  /** IDs that were asked for and are not stored. */
  missing: string[]
}

/** The traces of these IDs, or without IDs those a search finds. */
export async function findTraces(
  query: SearchQuery,
  traceIds: readonly string[],
  signal: AbortSignal,
): Promise<SearchResult> {
  const began = performance.now()
  if (traceIds.length === 0) {
    const found = await searchTraces(query, signal)
    return { ...found, took: performance.now() - began, missing: [] }
  }
  const found = await inParallel(traceIds, (traceId) => summaryOf(traceId, signal))
  const summaries = found.filter((summary) => summary !== null)
  return {
    summaries,
    took: performance.now() - began,
    total: summaries.length,
    totalIsLowerBound: false,
    missing: traceIds.filter((_, index) => found[index] === null),
  }
}

async function summaryOf(traceId: string, signal: AbortSignal): Promise<TraceSummary | null> {
  try {
    return summarize(await fetchTrace(traceId, signal))
  } catch (error) {
    if (error instanceof BackendError && error.kind === 'notFound') return null
    throw error
  }
}
