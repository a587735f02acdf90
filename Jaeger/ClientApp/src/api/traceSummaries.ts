import { parseUnixNano, microsecondsBetween } from '@/model/otlp/unixNano'
import { parseLogfmt } from '@/model/search/logfmt'
import { resolveRange, type SearchQuery } from '@/model/search/searchQuery'
import type { TraceSummary } from '@/model/search/traceSummary'
import { getJson } from './getJson'

interface SummaryJson {
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

export async function searchTraces(query: SearchQuery, signal?: AbortSignal): Promise<TraceSummary[]> {
  const body = await getJson<{ summaries?: SummaryJson[] }>(
    '/api/v3/trace-summaries',
    searchParameters(query, Date.now()),
    signal,
  )
  return (body.summaries ?? []).map(decodeSummary)
}

export function searchParameters(query: SearchQuery, nowMilliseconds: number): URLSearchParams {
  const { start, end } = resolveRange(query, nowMilliseconds)
  const attributes = parseLogfmt(query.tags)
  const parameters: Record<string, string> = {
    'query.serviceName': query.service,
    'query.operationName': query.operation,
    'query.startTimeMin': rfc3339(start),
    'query.startTimeMax': rfc3339(end),
    'query.durationMin': query.minDuration.replaceAll(' ', ''),
    'query.durationMax': query.maxDuration.replaceAll(' ', ''),
    'query.searchDepth': String(query.limit),
    'query.attributes': Object.keys(attributes).length === 0 ? '' : JSON.stringify(attributes),
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

/** Microseconds since 1970 with all their digits; Date alone stops at milliseconds. */
function rfc3339(microseconds: number): string {
  const seconds = new Date(Math.floor(microseconds / 1e6) * 1000).toISOString().slice(0, 19)
  return `${seconds}.${String(Math.floor(microseconds % 1e6)).padStart(6, '0')}Z`
}
