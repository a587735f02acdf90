import type { Span } from '../trace/span'
import type { ComparedPath } from './comparePaths'

export type Change = 'same' | 'more' | 'less' | 'added' | 'removed'
export const changes: readonly Change[] = ['added', 'more', 'same', 'less', 'removed']
export type Measure = 'spans' | 'duration'

/** One figure in both traces. */
export interface Difference {
  a: number
  b: number
  /** b − a. */
  by: number
  /** The change in per cent, with its sign. */
  percent: number
  change: Change
}

/** Durations are never equal: what differs by less counts as the same. Per cent. */
const durationTolerance = 5

export function difference(path: ComparedPath, measure: Measure): Difference {
  return measure === 'spans' ? spanDifference(path) : durationDifference(path)
}

/** The number of spans. Per cent as in Jaeger: of the larger of both. */
export function spanDifference({ a, b }: ComparedPath): Difference {
  const by = b.length - a.length
  const percent = (100 * by) / Math.max(a.length, b.length, 1)
  return { a: a.length, b: b.length, by, percent, change: presence(a, b) ?? direction(by) }
}

/** The mean duration in microseconds. Per cent of that in the first trace. */
export function durationDifference({ a, b }: ComparedPath): Difference {
  const [before, after] = [meanDuration(a), meanDuration(b)]
  const by = after - before
  const percent = before === 0 ? Math.sign(by) * 100 : (100 * by) / before
  const change = presence(a, b) ?? direction(Math.abs(percent) < durationTolerance ? 0 : by)
  return { a: before, b: after, by, percent: a.length === 0 ? 100 : percent, change }
}

function presence(a: readonly Span[], b: readonly Span[]): Change | null {
  if (a.length === 0) return 'added'
  return b.length === 0 ? 'removed' : null
}

function direction(by: number): Change {
  if (by === 0) return 'same'
  return by > 0 ? 'more' : 'less'
}

function meanDuration(spans: readonly Span[]): number {
  return spans.length === 0 ? 0 : spans.reduce((sum, { duration }) => sum + duration, 0) / spans.length
}

export function errorsOf(spans: readonly Span[]): number {
  return spans.filter((span) => span.hasError).length
}

/** The paths that changed and those that lead to them. */
export function changedOnly(paths: readonly ComparedPath[], measure: Measure): ComparedPath[] {
  const kept = new Set<ComparedPath>()
  for (const path of paths) {
    if (difference(path, measure).change === 'same') continue
    for (let at: ComparedPath | null = path; at !== null && !kept.has(at); at = at.parent) kept.add(at)
  }
  return paths.filter((path) => kept.has(path))
}
