import { formatAttributeSearch, parseAttributeSearch } from './attributeSearch'
import { customLookback, parseLookback } from './lookback'
import { emptyQuery, type SearchQuery } from './searchQuery'

export type UrlQuery = Record<string, string | null | (string | null)[] | undefined>

/** How Jaeger's addresses write that a field does not matter, now and in older ones. */
const anyService = ['__all_services__', '-']
const anyOperation = ['__all_operations__', 'all', '-']

/** Reads an address in the names of Jaeger's; what it leaves out is as in the fallback. */
export function queryFromUrl(url: UrlQuery, fallback: SearchQuery = emptyQuery()): SearchQuery {
  const start = moment(first(url.start))
  const end = moment(first(url.end))
  const durationOf = first(url.minTraceDuration) || first(url.maxTraceDuration) ? 'trace' : 'span'
  return {
    service: nameFromUrl(url.service, anyService),
    operation: nameFromUrl(url.operation, anyOperation),
    tags: tagsFromUrl(url),
    lookback: lookbackFromUrl(url, start, fallback),
    start,
    end,
    minDuration: first(durationOf === 'span' ? url.minDuration : url.minTraceDuration),
    maxDuration: first(durationOf === 'span' ? url.maxDuration : url.maxTraceDuration),
    durationOf,
    limit: positive(first(url.limit)) ?? fallback.limit,
  }
}

/** Parameters without a value are left out, which keeps addresses short. */
export function queryToUrl(query: SearchQuery): Record<string, string | string[]> {
  const ofTrace = query.durationOf === 'trace'
  const parameters: Record<string, string | string[]> = {
    service: query.service,
    operation: query.operation,
    ...tagsToUrl(query.tags),
    lookback: query.lookback,
    start: query.start === null ? '' : String(query.start),
    end: query.end === null ? '' : String(query.end),
    [ofTrace ? 'minTraceDuration' : 'minDuration']: query.minDuration.trim(),
    [ofTrace ? 'maxTraceDuration' : 'maxDuration']: query.maxDuration.trim(),
    limit: String(query.limit),
  }
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value.length > 0))
}

const searchParameters =
  'service operation tags tag tagPattern tagRegex start end lookback limit minDuration maxDuration minTraceDuration maxTraceDuration'.split(
    ' ',
  )

/** Whether an address asks for a search at all, or is the bare page. */
export function asksForSearch(url: UrlQuery): boolean {
  return searchParameters.some((name) => first(url[name]) !== '')
}

/** The parameters of an address that say something else than what to search for. */
export function withoutSearch<T>(url: Readonly<Record<string, T>>): Record<string, T> {
  const search = new Set([...searchParameters, 'traceID', 'span'])
  return Object.fromEntries(Object.entries(url).filter(([name]) => !search.has(name)))
}

/** Whether the address says when: a link that only has a lookback means something else every minute. */
export function hasRange(url: UrlQuery): boolean {
  return moment(first(url.start)) !== null && moment(first(url.end)) !== null
}

function lookbackFromUrl(url: UrlQuery, start: number | null, fallback: SearchQuery): string {
  const lookback = first(url.lookback)
  if (lookback === customLookback || parseLookback(lookback) !== null) return lookback
  return start === null ? fallback.lookback : customLookback
}

function nameFromUrl(value: UrlQuery[string], any: readonly string[]): string {
  const name = first(value)
  return any.includes(name) ? '' : name
}

/** Jaeger's addresses hold attributes as a JSON map (`tags`) or one by one (`tag=key:value`). */
function tagsFromUrl(url: UrlQuery): string {
  const search = { equal: mapOf(url.tag), wildcard: mapOf(url.tagPattern), regex: mapOf(url.tagRegex) }
  const tags = first(url.tags)
  try {
    if (tags !== '') search.equal = { ...search.equal, ...stringValues(JSON.parse(tags)) }
  } catch {
    return [tags, formatAttributeSearch(search)].join(' ').trim()
  }
  return formatAttributeSearch(search)
}

/** A text that is no logfmt stays as it is: the form that reads the address shows what is wrong with it. */
function tagsToUrl(tags: string): Record<string, string | string[]> {
  try {
    const { equal, wildcard, regex } = parseAttributeSearch(tags)
    const isEmpty = Object.keys(equal).length === 0
    return {
      tags: isEmpty ? '' : JSON.stringify(equal),
      tagPattern: pairs(wildcard),
      tagRegex: pairs(regex),
    }
  } catch {
    return { tags }
  }
}

function mapOf(parameter: UrlQuery[string]): Record<string, string> {
  const entries = [parameter].flat().flatMap((pair): [string, string][] => {
    const colon = pair?.indexOf(':') ?? -1
    return pair && colon > 0 ? [[pair.slice(0, colon), pair.slice(colon + 1)]] : []
  })
  return Object.fromEntries(entries)
}

function pairs(map: Record<string, string>): string[] {
  return Object.entries(map).map(([key, value]) => `${key}:${value}`)
}

function stringValues(map: unknown): Record<string, string> {
  if (map === null || typeof map !== 'object') return {}
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, String(value)]))
}

function first(value: UrlQuery[string]): string {
  return [value].flat()[0] ?? ''
}

/** The end of the year 9999; later ones have no date. */
const lastMoment = 253_402_300_799_999_999

/** Microseconds since 1970. */
function moment(text: string): number | null {
  const value = positive(text)
  return value === null || value > lastMoment ? null : value
}

function positive(text: string): number | null {
  const value = Number(text)
  return Number.isFinite(value) && value > 0 ? Math.floor(value) : null
}
