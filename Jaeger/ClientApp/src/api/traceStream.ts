import { backendPath } from '@/config/page'
import { EventParser, type ServerEvent } from '@/model/live/eventParser'
import type { SearchQuery } from '@/model/search/searchQuery'
import type { TraceSummary } from '@/model/search/traceSummary'
import { BackendError, errorDetail } from './backendError'
import { decodeSummary, matchParameters, type SummaryJson } from './traceSummaries'

export interface StreamListener {
  onOpen(): void
  onTraces(summaries: TraceSummary[]): void
  /** More traces match than the stream tells of. */
  onOverflow(): void
}

/** The server writes something at least every 15 s. */
const silenceMilliseconds = 40_000

/** Follows traces that arrive, until the connection ends; resolves with where the next one goes on. */
export async function followTraces(
  query: SearchQuery,
  lastEventId: string,
  listener: StreamListener,
  signal: AbortSignal,
): Promise<string> {
  const silence = new AbortController()
  const parser = new EventParser()
  parser.lastEventId = lastEventId
  let timer = setTimeout(() => silence.abort(), silenceMilliseconds)
  try {
    const response = await fetch(backendPath(`/api/v3/trace-stream?${matchParameters(query).toString()}`), {
      headers: { accept: 'text/event-stream', ...(lastEventId && { 'Last-Event-ID': lastEventId }) },
      signal: AbortSignal.any([signal, silence.signal]),
    })
    if (!response.ok || response.body === null)
      throw new BackendError('refused', errorDetail(await response.text()), response.status)
    listener.onOpen()
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      clearTimeout(timer)
      timer = setTimeout(() => silence.abort(), silenceMilliseconds)
      tell(parser.push(piece.value), listener)
    }
  } catch (error) {
    if (error instanceof BackendError || signal.aborted) throw error
  } finally {
    clearTimeout(timer)
    // Where an event could not be read, the connection is still open.
    silence.abort()
  }
  return parser.lastEventId
}

function tell(events: ServerEvent[], listener: StreamListener): void {
  const summaries = events
    .filter((event) => event.name === 'trace')
    .map((event) => decodeSummary(JSON.parse(event.data) as SummaryJson))
  if (summaries.length > 0) listener.onTraces(summaries)
  if (events.some((event) => event.name === 'overflow')) listener.onOverflow()
}
