import type { CriticalSection } from '../trace/criticalPath'
import type { Span } from '../trace/span'

export type CriticalSections = ReadonlyMap<Span, CriticalSection[]>

/** The critical path on a span's line: its own, and that of everything hidden below it. */
export function shownSections(
  span: Span,
  sections: CriticalSections,
  collapsed: boolean,
  hiddenServices: ReadonlySet<string>,
): readonly CriticalSection[] {
  const own = sections.get(span) ?? []
  const covered = collapsed
    ? span.children
    : hiddenServices.size > 0
      ? span.children.filter((child) => hiddenServices.has(child.source.service))
      : []
  if (covered.length === 0) return own
  const gathered = [...own]
  const pending = [...covered]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const section of sections.get(next) ?? []) gathered.push(section)
    for (const child of next.children) pending.push(child)
  }
  return joined(gathered)
}

/** Sections that touch become one. */
function joined(sections: readonly CriticalSection[]): CriticalSection[] {
  const result: CriticalSection[] = []
  for (const section of sections.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last !== undefined && section.start <= last.end) last.end = Math.max(last.end, section.end)
    else result.push({ ...section })
  }
  return result
}
