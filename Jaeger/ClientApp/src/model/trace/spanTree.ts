import type { Span } from './span'

export interface SpanTree {
  roots: Span[]
  /** Depth first, children by start. */
  spans: Span[]
  spanById: Map<string, Span>
}

/**
 * Links spans to their parents. A span whose parent is missing becomes a root and is marked an orphan; so does
 * one span of every parent cycle, which keeps all spans reachable. Without recursion: a chain may be long.
 */
export function linkSpans(spans: readonly Span[]): SpanTree {
  const spanById = indexById(spans)
  const roots: Span[] = []
  for (const span of spans) {
    const parent = span.parentSpanId === '' ? undefined : spanById.get(span.parentSpanId)
    if (parent === undefined || parent === span) {
      span.isOrphan = span.parentSpanId !== ''
      roots.push(span)
    } else {
      span.parent = parent
      parent.children.push(span)
    }
  }
  for (const span of spans) if (span.children.length > 1) span.children.sort(byStart)

  const ordered: Span[] = []
  appendDepthFirst(roots.sort(byStart), ordered)
  if (ordered.length < spans.length) cutCycles(spans, roots, ordered)
  return { roots, spans: ordered, spanById }
}

/** Spans no root leads to are below one of their own: one of each such circle becomes a root. */
function cutCycles(spans: readonly Span[], roots: Span[], ordered: Span[]): void {
  const reached = new Set(ordered)
  for (const span of spans) {
    if (reached.has(span)) continue
    cutFromParent(span)
    roots.push(span)
    const before = ordered.length
    appendDepthFirst([span], ordered)
    for (let at = before; at < ordered.length; at++) reached.add(ordered[at] as Span)
  }
}

/** Two spans with one ID: the later gets a new one, so that each can be addressed. */
function indexById(spans: readonly Span[]): Map<string, Span> {
  const spanById = new Map<string, Span>()
  const copies = new Map<string, number>()
  for (const span of spans) {
    const id = span.spanId
    while (spanById.has(span.spanId)) {
      // Counted, not sought: a file may hold nothing but spans of one ID.
      const copy = (copies.get(id) ?? 0) + 1
      copies.set(id, copy)
      span.spanId = `${id}_${copy}`
    }
    spanById.set(span.spanId, span)
  }
  return spanById
}

function appendDepthFirst(roots: readonly Span[], ordered: Span[]): void {
  const pending = roots.toReversed()
  for (let span = pending.pop(); span !== undefined; span = pending.pop()) {
    span.depth = span.parent === null ? 0 : span.parent.depth + 1
    ordered.push(span)
    for (let i = span.children.length - 1; i >= 0; i--) pending.push(span.children[i] as Span)
  }
}

function cutFromParent(span: Span): void {
  const siblings = span.parent?.children ?? []
  siblings.splice(siblings.indexOf(span), 1)
  span.parent = null
  span.isOrphan = true
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start || b.duration - a.duration
}
