import type { OtlpResourceSpans } from '@/model/otlp/otlpJson'
import { readTracesData } from '@/model/otlp/protobuf/tracesData'
import { buildTrace } from '@/model/trace/buildTrace'
import type { Trace } from '@/model/trace/trace'
import { backendPath } from '@/config/page'
import { ask } from './ask'
import { BackendError } from './backendError'
import { uploadedTrace } from './uploadedTraces'

/** Spans as they are stored: a third of their JSON in size, and read only where they are looked at. */
const protobuf = 'application/x-protobuf'

interface TracesJson {
  result?: { resourceSpans?: OtlpResourceSpans[] }
}

export async function fetchTrace(traceId: string, signal?: AbortSignal): Promise<Trace> {
  const trace = buildTrace(uploadedTrace(traceId) ?? (await fetchSpans(traceId, signal)))
  if (trace === null) throw new BackendError('notFound', 'No traces found', 404)
  return trace
}

async function fetchSpans(traceId: string, signal?: AbortSignal): Promise<OtlpResourceSpans[]> {
  const read = async (answer: Response) =>
    isProtobuf(answer)
      ? readTracesData(new Uint8Array(await answer.arrayBuffer()))
      : (((await answer.json()) as TracesJson).result?.resourceSpans ?? [])
  return ask({ path: otlpTracePath(traceId), accept: `${protobuf}, application/json;q=0.9`, read }, signal)
}

/** A backend that knows JSON only, such as Jaeger's own, answers in it. */
function isProtobuf(answer: Response): boolean {
  return answer.headers.get('content-type')?.startsWith(protobuf) ?? false
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
