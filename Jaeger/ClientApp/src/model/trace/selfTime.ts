import type { Span } from './span'

/** The part of a span during which none of its children ran. Children must be sorted by start. */
export function selfTime(span: Span): number {
  const end = span.start + span.duration
  let covered = 0
  let reached = span.start
  for (const child of span.children) {
    const from = Math.max(child.start, reached)
    const to = Math.min(child.start + child.duration, end)
    if (to > from) {
      covered += to - from
      reached = to
    }
  }
  return span.duration - covered
}
