import { parseUnixNano, microsecondsBetween } from '@/model/otlp/unixNano'
import { parseAttributeSearch } from '@/model/search/attributeSearch'
import { resolveRange, type SearchQuery } from '@/model/search/searchQuery'
import type { TraceSummary } from '@/model/search/traceSummary'
import { getJson } from './getJson'

export interface SummaryJson {
  traceId: string
  rootServiceName?: string
  rootOperationName?: string
  minStartTimeUnixNano?: string
  maxEndTimeUnixNano?: string
  spanCount?: number
  errorSpanCount?: number
  orphanSpanCount?: number
  services?: { name: string; spanCount?: number; errorSpanCount?: number }[]
}

export interface FoundTraces {
  summaries: TraceSummary[]
  /** How many match, beyond the limit of the search. */
  total: number
  /** There are more than the total says. */
  totalIsLowerBound: boolean
}

/** Counting on beyond this would cost more than the number is worth. */
const countUpTo = 10_000

export async function searchTraces(query: SearchQuery, signal?: AbortSignal): Promise<FoundTraces> {
  const parameters = searchParameters(query, Date.now())
  parameters.set('query.countUpTo', String(countUpTo))
  const body = await getJson<{
    summaries?: SummaryJson[]
    totalTraces?: number | string
    totalIsLowerBound?: boolean
  }>('/api/v3/trace-summaries', parameters, signal)
  const summaries = (body.summaries ?? []).map(decodeSummary)
  return {
    summaries,
    total: Math.max(Number(body.totalTraces ?? 0), summaries.length),
    totalIsLowerBound: body.totalIsLowerBound ?? false,
  }
}

export function searchParameters(query: SearchQuery, nowMilliseconds: number): URLSearchParams {
  const { start, end } = resolveRange(query, nowMilliseconds)
  const parameters = matchParameters(query)
  parameters.set('query.startTimeMin', rfc3339(start))
  parameters.set('query.startTimeMax', rfc3339(end))
  parameters.set('query.searchDepth', String(query.limit))
  return parameters
}

/** What a trace has to be like, without when and how many. */
export function matchParameters(query: SearchQuery): URLSearchParams {
  const { equal, wildcard, regex } = parseAttributeSearch(query.tags)
  const duration = query.durationOf === 'trace' ? 'query.traceDuration' : 'query.duration'
  const parameters: Record<string, string> = {
    'query.serviceName': query.service,
    'query.operationName': query.operation,
    [`${duration}Min`]: query.minDuration.replace(/\s+/g, ''),
    [`${duration}Max`]: query.maxDuration.replace(/\s+/g, ''),
    'query.attributes': mapParameter(equal),
    'query.attributePatterns': mapParameter(wildcard),
    'query.attributeRegexes': mapParameter(regex),
  }
  return new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== ''))
}

export function decodeSummary(summary: SummaryJson): TraceSummary {
  const start = parseUnixNano(summary.minStartTimeUnixNano)
  return {
    traceId: summary.traceId,
    rootService: summary.rootServiceName ?? '',
    rootOperation: summary.rootOperationName ?? '',
    startTime: Number(start / 1000n),
    duration: Math.max(0, microsecondsBetween(start, parseUnixNano(summary.maxEndTimeUnixNano))),
    spanCount: summary.spanCount ?? 0,
    errorCount: summary.errorSpanCount ?? 0,
    orphanCount: summary.orphanSpanCount ?? 0,
    services: (summary.services ?? []).map(({ name, spanCount, errorSpanCount }) => ({
      name,
      spanCount: spanCount ?? 0,
      errorCount: errorSpanCount ?? 0,
    })),
  }
}

function mapParameter(map: Record<string, string>): string {
  return Object.keys(map).length === 0 ? '' : JSON.stringify(map)
}

/** Microseconds since 1970 with all their digits; Date alone stops at milliseconds. */
function rfc3339(microseconds: number): string {
  const seconds = new Date(Math.floor(microseconds / 1e6) * 1000).toISOString().slice(0, 19)
  return `${seconds}.${String(Math.floor(microseconds % 1e6)).padStart(6, '0')}Z`
}
