import { customLookback, defaultLookback, parseLookback } from './lookback'

/** A search as the form and the address bar hold it. */
export interface SearchQuery {
  /** Empty for all services. */
  service: string
  /** Empty for all operations. */
  operation: string
  /** logfmt as typed, with the operators of parseAttributeSearch. */
  tags: string
  lookback: string
  /** Microseconds since 1970, null where only the lookback is known. */
  start: number | null
  end: number | null
  minDuration: string
  maxDuration: string
  /** Whether the durations are those of any span, or of the trace from its first start to its last end. */
  durationOf: 'span' | 'trace'
  limit: number
}

export const defaultLimit = 20

export function emptyQuery(lookback: string = defaultLookback): SearchQuery {
  return {
    service: '',
    operation: '',
    tags: '',
    lookback,
    start: null,
    end: null,
    minDuration: '',
    maxDuration: '',
    durationOf: 'span',
    limit: defaultLimit,
  }
}

/** The range of the search in microseconds: as written in the query, else the lookback from now. */
export function resolveRange(query: SearchQuery, nowMilliseconds: number): { start: number; end: number } {
  const end = query.end ?? nowMilliseconds * 1000
  const length = parseLookback(query.lookback) ?? parseLookback(defaultLookback) ?? 0
  return { start: query.start ?? Math.max(end - length, 1), end }
}

/**
 * The same search made now: a lookback counts from now, a custom range stands. The end may be moved back by some
 * microseconds, to leave traces out that still receive spans.
 */
export function searchNow(query: SearchQuery, nowMilliseconds: number, adjustEnd = 0): SearchQuery {
  const isCustom = query.lookback === customLookback
  const range = resolveRange(isCustom ? query : { ...query, start: null, end: null }, nowMilliseconds)
  return { ...query, ...range, end: isCustom ? range.end : Math.max(range.end - adjustEnd, range.start + 1) }
}
