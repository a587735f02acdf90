import type { Span } from '../trace/span'
import { skipSubtree } from './collapse'

/** The spans left when those of some services are taken away together with all below them; `spans` is depth first. */
export function withoutServices(spans: readonly Span[], hidden: ReadonlySet<string>): readonly Span[] {
  if (hidden.size === 0) return spans
  const left: Span[] = []
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i] as Span
    if (hidden.has(span.source.service)) i = skipSubtree(spans, i) - 1
    else left.push(span)
  }
  return left
}

/** The spans with these IDs and everything above them, in the order of `spans`. */
export function withAncestors(spans: readonly Span[], found: ReadonlySet<string>): Span[] {
  const kept = new Set<Span>()
  for (const span of spans) {
    if (!found.has(span.spanId)) continue
    for (let up: Span | null = span; up !== null && !kept.has(up); up = up.parent) kept.add(up)
  }
  return spans.filter((span) => kept.has(span))
}
