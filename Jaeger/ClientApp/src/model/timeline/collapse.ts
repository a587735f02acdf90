import type { Span } from '../trace/span'

/** The spans left when the subtrees of the collapsed ones are skipped; `spans` is depth first, some may be missing. */
export function visibleSpans(spans: readonly Span[], collapsed: ReadonlySet<string>): readonly Span[] {
  if (collapsed.size === 0) return spans
  const visible: Span[] = []
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i] as Span
    visible.push(span)
    if (collapsed.has(span.spanId)) i = skipSubtree(spans, i) - 1
  }
  return visible
}

/** Where the spans below the one at `index` end. */
export function skipSubtree(spans: readonly Span[], index: number): number {
  const { depth } = spans[index] as Span
  let next = index + 1
  while (next < spans.length && (spans[next] as Span).depth > depth) next++
  return next
}

export function collapseAll(spans: readonly Span[]): Set<string> {
  return new Set(spans.filter(hasChildren).map((span) => span.spanId))
}

/** Collapses every subtree that holds none of these spans. */
export function collapseAllBut(spans: readonly Span[], found: ReadonlySet<string>): Set<string> {
  const collapsed = collapseAll(spans)
  for (const span of spans) {
    if (!found.has(span.spanId)) continue
    for (let up = span.parent; up !== null && collapsed.delete(up.spanId);) up = up.parent
  }
  return collapsed
}

/** Collapses the deepest level that is still open. */
export function collapseLevel(spans: readonly Span[], collapsed: ReadonlySet<string>): Set<string> {
  const open = visibleSpans(spans, collapsed).filter(
    (span) => hasChildren(span) && !collapsed.has(span.spanId),
  )
  const deepest = open.reduce((depth, span) => Math.max(depth, span.depth), -1)
  return new Set([...collapsed, ...open.filter((span) => span.depth === deepest).map((span) => span.spanId)])
}

/** Opens the shallowest level that is collapsed. */
export function expandLevel(spans: readonly Span[], collapsed: ReadonlySet<string>): Set<string> {
  const closed = visibleSpans(spans, collapsed).filter((span) => collapsed.has(span.spanId))
  const shallowest = closed.reduce((depth, span) => Math.min(depth, span.depth), Infinity)
  const opened = new Set(closed.filter((span) => span.depth === shallowest).map((span) => span.spanId))
  return new Set([...collapsed].filter((spanId) => !opened.has(spanId)))
}

/** Opens whatever hides a span. */
export function reveal(span: Span, collapsed: ReadonlySet<string>): Set<string> {
  const opened = new Set(collapsed)
  for (let ancestor = span.parent; ancestor !== null; ancestor = ancestor.parent)
    opened.delete(ancestor.spanId)
  return opened
}

function hasChildren(span: Span): boolean {
  return span.children.length > 0
}
