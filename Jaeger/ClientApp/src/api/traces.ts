import type { OtlpResourceSpans } from '@/model/otlp/otlpJson'
import { buildTrace } from '@/model/trace/buildTrace'
import type { Trace } from '@/model/trace/trace'
import { backendPath } from '@/config/page'
import { BackendError } from './backendError'
import { getJson } from './getJson'

export async function fetchTrace(traceId: string, signal?: AbortSignal): Promise<Trace> {
  const body = await getJson<{ result?: { resourceSpans?: OtlpResourceSpans[] } }>(
    otlpTracePath(traceId),
    new URLSearchParams(),
    signal,
  )
  const trace = buildTrace(body.result?.resourceSpans ?? [])
  if (trace === null) throw new BackendError('notFound', 'No traces found', 404)
  return trace
}

/** Addresses of the raw trace, for links. */
export function rawTraceLinks(traceId: string): { otlp: string; jaeger: string } {
  return {
    otlp: backendPath(otlpTracePath(traceId)),
    jaeger: backendPath(`/api/traces/${encodeURIComponent(traceId)}?prettyPrint=true`),
  }
}

function otlpTracePath(traceId: string): string {
  return `/api/v3/traces/${encodeURIComponent(traceId)}`
}
