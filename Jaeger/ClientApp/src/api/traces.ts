import type { OtlpResourceSpans } from '@/model/otlp/otlpJson'
import { buildTrace } from '@/model/trace/buildTrace'
import type { Trace } from '@/model/trace/trace'
import { backendPath } from '@/config/page'
import { BackendError } from './backendError'
import { getJson } from './getJson'
import { uploadedTrace } from './uploadedTraces'

export async function fetchTrace(traceId: string, signal?: AbortSignal): Promise<Trace> {
  const trace = buildTrace(uploadedTrace(traceId) ?? (await fetchSpans(traceId, signal)))
  if (trace === null) throw new BackendError('notFound', 'No traces found', 404)
  return trace
}

async function fetchSpans(traceId: string, signal?: AbortSignal): Promise<OtlpResourceSpans[]> {
  const body = await getJson<{ result?: { resourceSpans?: OtlpResourceSpans[] } }>(
    otlpTracePath(traceId),
    new URLSearchParams(),
    signal,
  )
  return body.result?.resourceSpans ?? []
}

/** Addresses of the raw trace, for links. */
export function rawTraceLinks(traceId: string): { otlp: string; jaeger: string; unadjusted: string } {
  const jaeger = backendPath(`/api/traces/${encodeURIComponent(traceId)}?prettyPrint=true`)
  return {
    otlp: backendPath(otlpTracePath(traceId)),
    jaeger,
    unadjusted: `${jaeger}&raw=true`,
  }
}

function otlpTracePath(traceId: string): string {
  return `/api/v3/traces/${encodeURIComponent(traceId)}`
}
