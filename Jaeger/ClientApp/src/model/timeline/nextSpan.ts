import type { Span } from '../trace/span'

export interface SpanStep {
  /** The spans on the lines of the timeline. */
  visible: readonly Span[]
  /** Where in `visible` the step starts. */
  from: number
  step: 1 | -1
  /** Only these count, where something is searched for. */
  matches: ReadonlySet<string> | null
  /** The range shown, in microseconds: spans outside of it are passed over. */
  start: number
  end: number
}

/** The next span to go to, or undefined where there is none. */
export function nextSpan({ visible, from, step, matches, start, end }: SpanStep): Span | undefined {
  const wanted = matches !== null && matches.size > 0 ? matches : null
  for (let at = from + step; at >= 0 && at < visible.length; at += step) {
    const span = visible[at] as Span
    if (span.start > end || span.start + span.duration < start) continue
    if (wanted === null || wanted.has(span.spanId)) return span
  }
  return undefined
}
