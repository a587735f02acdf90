import type { Span } from '../trace/span'

/** What a service filter took away below one span. */
export interface HiddenSpans {
  spans: number
  errors: number
}

/** One line of the timeline: a span, its details, or a note about spans a service filter took away below it. */
export type TimelineRow =
  { kind: 'span' | 'detail'; span: Span } | { kind: 'hidden'; span: Span; hidden: HiddenSpans }

/** The lines for the spans that are visible; `visible` is depth first. A note stands below all else of its parent. */
export function timelineRows(
  visible: readonly Span[],
  opened: ReadonlySet<string>,
  hiddenBelow: ReadonlyMap<Span, HiddenSpans>,
): TimelineRow[] {
  const rows: TimelineRow[] = []
  const awaiting: { span: Span; hidden: HiddenSpans }[] = []
  const close = (depth: number) => {
    while (awaiting.length > 0 && (awaiting.at(-1)?.span.depth ?? 0) >= depth) {
      const note = awaiting.pop()
      if (note) rows.push({ kind: 'hidden', ...note })
    }
  }
  for (const span of visible) {
    close(span.depth)
    rows.push({ kind: 'span', span })
    if (opened.size > 0 && opened.has(span.spanId)) rows.push({ kind: 'detail', span })
    const hidden = hiddenBelow.size > 0 ? hiddenBelow.get(span) : undefined
    if (hidden) awaiting.push({ span, hidden })
  }
  close(0)
  return rows
}

/** For every parent of a hidden subtree: how many spans and errors it lacks. */
export function hiddenBelow(
  spans: readonly Span[],
  hiddenServices: ReadonlySet<string>,
): Map<Span, HiddenSpans> {
  const below = new Map<Span, HiddenSpans>()
  if (hiddenServices.size === 0) return below
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i] as Span
    if (!hiddenServices.has(span.source.service)) continue
    const end = i + span.descendantCount
    let errors = 0
    for (let at = i; at <= end; at++) if ((spans[at] as Span).hasError) errors++
    i = end
    if (span.parent === null) continue
    const known = below.get(span.parent) ?? { spans: 0, errors: 0 }
    below.set(span.parent, {
      spans: known.spans + span.descendantCount + 1,
      errors: known.errors + errors,
    })
  }
  return below
}
