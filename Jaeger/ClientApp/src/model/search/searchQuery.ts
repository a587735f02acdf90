import { formatLogfmt, parseLogfmt } from './logfmt'
import { customLookback, defaultLookback, parseLookback } from './lookback'

/** A search as the form and the address bar hold it; field names are those of Jaeger's own addresses. */
export interface SearchQuery {
  /** Empty for all services. */
  service: string
  /** Empty for all operations. */
  operation: string
  /** logfmt as typed. */
  tags: string
  lookback: string
  /** Microseconds since 1970, null where only the lookback is known. */
  start: number | null
  end: number | null
  minDuration: string
  maxDuration: string
  limit: number
}

export type UrlQuery = Record<string, string | null | (string | null)[] | undefined>

export const defaultLimit = 20
const anyOperation = 'all'

export function emptyQuery(): SearchQuery {
  return {
    service: '',
    operation: '',
    tags: '',
    lookback: defaultLookback,
    start: null,
    end: null,
    minDuration: '',
    maxDuration: '',
    limit: defaultLimit,
  }
}

export function queryFromUrl(url: UrlQuery): SearchQuery {
  const operation = first(url.operation)
  const start = positive(first(url.start))
  const end = positive(first(url.end))
  const lookback = first(url.lookback) || (start === null ? defaultLookback : customLookback)
  return {
    service: first(url.service),
    operation: operation === anyOperation ? '' : operation,
    tags: tagsFromUrl(url),
    lookback,
    start,
    end,
    minDuration: first(url.minDuration),
    maxDuration: first(url.maxDuration),
    limit: positive(first(url.limit)) ?? defaultLimit,
  }
}

/** Parameters without a value are left out, which keeps addresses short. */
export function queryToUrl(query: SearchQuery): Record<string, string> {
  const tags = query.tags.trim() === '' ? '' : JSON.stringify(parseLogfmt(query.tags))
  const parameters: Record<string, string> = {
    service: query.service,
    operation: query.operation,
    tags,
    lookback: query.lookback,
    start: query.start === null ? '' : String(query.start),
    end: query.end === null ? '' : String(query.end),
    minDuration: query.minDuration.trim(),
    maxDuration: query.maxDuration.trim(),
    limit: String(query.limit),
  }
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ''))
}

/** The range of the search in microseconds: as written in the query, else the lookback from now. */
export function resolveRange(query: SearchQuery, nowMilliseconds: number): { start: number; end: number } {
  const end = query.end ?? nowMilliseconds * 1000
  const length = parseLookback(query.lookback) ?? parseLookback(defaultLookback) ?? 0
  return { start: query.start ?? end - length, end }
}

/** The same search made now: a lookback counts from now, a custom range stands. */
export function searchNow(query: SearchQuery, nowMilliseconds: number): SearchQuery {
  if (query.lookback === customLookback) return query
  return { ...query, ...resolveRange({ ...query, start: null, end: null }, nowMilliseconds) }
}

/** Whether an address asks for a search at all, or is the bare page. */
export function asksForSearch(url: UrlQuery): boolean {
  return ['service', 'operation', 'tags', 'tag', 'start', 'lookback', 'limit'].some(
    (name) => first(url[name]) !== '',
  )
}

/** Trace IDs to show instead of a search: `?traceID=a&traceID=b`. */
export function traceIdsFromUrl(url: UrlQuery): string[] {
  return [url.traceID].flat().filter((id): id is string => typeof id === 'string' && id !== '')
}

/** Jaeger's addresses hold attributes as a JSON map (`tags`) or one by one (`tag=key:value`). */
function tagsFromUrl(url: UrlQuery): string {
  const attributes: Record<string, string> = {}
  for (const tag of [url.tag].flat()) {
    const colon = tag?.indexOf(':') ?? -1
    if (tag && colon > 0) attributes[tag.slice(0, colon)] = tag.slice(colon + 1)
  }
  const tags = first(url.tags)
  try {
    if (tags !== '') Object.assign(attributes, stringValues(JSON.parse(tags)))
  } catch {
    return tags
  }
  return formatLogfmt(attributes)
}

function stringValues(map: unknown): Record<string, string> {
  if (map === null || typeof map !== 'object') return {}
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, String(value)]))
}

function first(value: UrlQuery[string]): string {
  return [value].flat()[0] ?? ''
}

function positive(text: string): number | null {
  const value = Number(text)
  return Number.isFinite(value) && value > 0 ? Math.floor(value) : null
}
