import PrettyWorker from '@/workers/prettyJson?worker'
import { getText } from './getJson'
import { uploadedTrace } from './uploadedTraces'

/** How a trace is written down: as Jaeger, as Jaeger without its adjustments, or in OTLP. */
export const traceFormats = ['jaeger', 'jaegerRaw', 'otlp'] as const
export type TraceFormat = (typeof traceFormats)[number]

/** The formats a trace can be had in: what was opened from a file is known to this page only. */
export function formatsOf(traceId: string): readonly TraceFormat[] {
  return uploadedTrace(traceId) === undefined ? traceFormats : ['otlp']
}

/** The trace as JSON laid out over lines. */
export async function fetchTraceText(
  traceId: string,
  format: TraceFormat,
  signal: AbortSignal,
): Promise<string> {
  const id = encodeURIComponent(traceId)
  if (format === 'otlp') {
    const resourceSpans = uploadedTrace(traceId)
    const content =
      resourceSpans === undefined
        ? await getText(`/api/v3/traces/${id}`, new URLSearchParams(), signal)
        : JSON.stringify({ resourceSpans })
    return pretty(content, signal)
  }
  const parameters = new URLSearchParams({ prettyPrint: 'true' })
  if (format === 'jaegerRaw') parameters.set('raw', 'true')
  return getText(`/api/traces/${id}`, parameters, signal)
}

/** Laid out by a worker: for a large trace it takes a second or two. */
function pretty(json: string, signal: AbortSignal): Promise<string> {
  const worker = new PrettyWorker()
  return new Promise<string>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error))
    worker.onmessage = ({ data }: MessageEvent<string>) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.postMessage(json)
  }).finally(() => worker.terminate())
}
