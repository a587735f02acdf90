import { valueText } from '../otlp/attributes'
import type { Span, SpanEvent } from '../trace/span'
import { inSteps, type SlicedWork } from '../slices/sliced'

/** An event with the span it happened in. */
export interface EventRow {
  id: string
  span: Span
  event: SpanEvent
}

/** All events of the spans by time. */
export function* eventRows(spans: readonly Span[]): SlicedWork<EventRow[]> {
  const rows: EventRow[] = []
  yield* inSteps(spans, (span) => {
    span.events.forEach((event, index) => rows.push({ id: `${span.spanId} ${index}`, span, event }))
  })
  return rows.sort((a, b) => a.event.time - b.event.time)
}

/** The rows of the services whose name or attributes contain the text. */
export function* filterEventRows(
  rows: readonly EventRow[],
  text: string,
  services: readonly string[],
): SlicedWork<readonly EventRow[]> {
  const sought = text.trim().toLowerCase()
  if (sought === '' && services.length === 0) return rows
  const ofService = new Set(services)
  const kept: EventRow[] = []
  yield* inSteps(rows, (row) => {
    if (ofService.size > 0 && !ofService.has(row.span.source.service)) return
    if (contains(row, sought)) kept.push(row)
  })
  return kept
}

function contains({ event, span }: EventRow, sought: string): boolean {
  return (
    event.name.toLowerCase().includes(sought) ||
    span.operation.toLowerCase().includes(sought) ||
    event.attributes.some(({ key, value }) => `${key}=${valueText(value)}`.toLowerCase().includes(sought))
  )
}

/** What an event says in a line: its message where it has one, else its attributes. */
export function eventLine({ attributes }: SpanEvent, longest: number): string {
  const message = attributes.find(({ key }) => messageKeys.has(key))
  if (message !== undefined) return valueText(message.value).slice(0, longest)
  let line = ''
  for (const { key, value } of attributes) {
    line += `${line === '' ? '' : '  '}${key}=${valueText(value).slice(0, longest)}`
    if (line.length > longest) break
  }
  return line.slice(0, longest)
}

const messageKeys: ReadonlySet<string> = new Set(['message', 'log.message', 'exception.message'])
