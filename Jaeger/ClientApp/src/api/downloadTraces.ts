import { backendPath } from '@/config/page'
import { BackendError, errorDetail } from './backendError'
import { getJson } from './getJson'
import { inParallel } from './inParallel'
import { uploadedTrace } from './uploadedTraces'

export interface Download {
  file: Blob
  /** How many traces are in the file. */
  count: number
  /** The rest would not have fitted. */
  isTruncated: boolean
}

interface Envelope {
  data?: { traceID: string }[] | null
}

const tracesOfRequest = 10
/** Characters: more than this, browsers fail to hold. */
const largestFile = 300 * 1024 * 1024

/** The traces in one file of Jaeger's JSON, `{"data": [..]}`, which Jaeger's UI and this one read again. */
export async function downloadTraces(
  traceIds: readonly string[],
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<Download> {
  const texts = new Map<string, string>()
  let size = 0
  let isTruncated = false
  let done = 0
  await inParallel(requests(traceIds), async (ids) => {
    const traces = size > largestFile ? [] : await fetchTraces(ids, signal)
    for (const trace of traces) {
      const text = JSON.stringify(trace)
      size += text.length
      if (size <= largestFile) texts.set(trace.traceID, text)
    }
    isTruncated ||= size > largestFile
    done += ids.length
    onProgress(done / traceIds.length)
  })
  const ordered = traceIds.flatMap((id) => texts.get(id) ?? [])
  const parts = ordered.flatMap((text, index) => (index === 0 ? [text] : [',\n', text]))
  const file = new Blob(['{"data":[', ...parts, ']}'], { type: 'application/json' })
  return { file, count: ordered.length, isTruncated }
}

function requests(traceIds: readonly string[]): string[][] {
  const stored = traceIds.filter((id) => uploadedTrace(id) === undefined)
  const batches = Array.from({ length: Math.ceil(stored.length / tracesOfRequest) }, (_, index) =>
    stored.slice(index * tracesOfRequest, (index + 1) * tracesOfRequest),
  )
  return [...batches, ...traceIds.filter((id) => uploadedTrace(id) !== undefined).map((id) => [id])]
}

async function fetchTraces(ids: readonly string[], signal: AbortSignal) {
  const uploaded = uploadedTrace(ids[0] ?? '')
  if (uploaded !== undefined) return (await transform({ resourceSpans: uploaded }, signal)).data ?? []
  try {
    const parameters = new URLSearchParams(ids.map((id) => ['traceID', id]))
    return (await getJson<Envelope>('/api/traces', parameters, signal)).data ?? []
  } catch (error) {
    // Traces may have gone since the search.
    if (error instanceof BackendError && error.kind === 'notFound') return []
    throw error
  }
}

/** The backend turns OTLP's JSON into Jaeger's without keeping it. */
async function transform(otlp: object, signal: AbortSignal): Promise<Envelope> {
  const response = await fetch(backendPath('/api/transform'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(otlp),
    signal: AbortSignal.any([signal, AbortSignal.timeout(30_000)]),
  })
  const body = await response.text()
  if (!response.ok) throw new BackendError('refused', errorDetail(body), response.status)
  return JSON.parse(body) as Envelope
}
