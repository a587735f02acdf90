import type { SpanEvent } from '../trace/span'
import { position, type ViewRange } from './viewRange'

/** Events that fall on the same place of a bar. */
export interface EventMark {
  /** Percent of the view's width. */
  left: number
  events: SpanEvent[]
}

/** Marks closer than this share of the width would lie on each other. */
const finest = 0.002

/** At most one mark for every 0.2 % of the view, however many events a span has. */
export function eventMarks(
  events: readonly SpanEvent[],
  duration: number,
  range: ViewRange,
): readonly EventMark[] {
  if (events.length === 0) return []
  const marks = new Map<number, EventMark>()
  for (const event of events) {
    const at = position(range, event.time / Math.max(duration, 1e-3))
    if (at < 0 || at > 1) continue
    const place = Math.round(at / finest)
    const mark = marks.get(place)
    if (mark === undefined) marks.set(place, { left: place * finest * 100, events: [event] })
    else mark.events.push(event)
  }
  return [...marks.values()]
}
