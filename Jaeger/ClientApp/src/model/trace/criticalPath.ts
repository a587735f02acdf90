import type { Span } from './span'

/** A stretch of a span during which it alone decided how long its root took. Microseconds of the trace. */
export interface CriticalSection {
  start: number
  end: number
}

/**
 * Walks back from the end of every root: the child that finished last before that moment was being waited for,
 * the rest of the time was the span's own. Children are clipped to their parent; a producer does not wait for its consumers.
 */
export function criticalPath(roots: readonly Span[]): Map<Span, CriticalSection[]> {
  const sections = new Map<Span, CriticalSection[]>()
  const pending = roots.map((span) => ({ span, start: span.start, end: span.start + span.duration }))
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    const { span, start, end } = step
    let until = end
    for (const child of awaitedChildren(span, start, end)) {
      if (child.end > until) continue
      addSection(sections, span, child.end, until)
      pending.push(child)
      until = child.start
    }
    addSection(sections, span, start, until)
  }
  return sections
}

const none: never[] = []

function awaitedChildren(parent: Span, start: number, end: number) {
  if (parent.children.length === 0) return none
  const awaited = []
  for (const span of parent.children) {
    if (parent.kind === 'producer' && span.kind === 'consumer') continue
    const child = {
      span,
      start: Math.max(span.start, start),
      end: Math.min(span.start + span.duration, end),
    }
    if (child.end > child.start) awaited.push(child)
  }
  return awaited.sort((a, b) => b.end - a.end)
}

function addSection(sections: Map<Span, CriticalSection[]>, span: Span, start: number, end: number): void {
  if (end <= start) return
  const own = sections.get(span)
  if (own === undefined) sections.set(span, [{ start, end }])
  else own.push({ start, end })
}
