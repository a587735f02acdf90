/** The visible part of a trace, as fractions of its duration. */
export interface ViewRange {
  from: number
  to: number
}

export const fullRange: Readonly<ViewRange> = { from: 0, to: 1 }
/** Narrower than this, neighbouring nanoseconds would fall together. */
const minimumWidth = 1e-5

export function isFullRange(range: ViewRange): boolean {
  return range.from <= 0 && range.to >= 1
}

/** In order, inside the trace, and never too narrow to see. */
export function normalizeRange(a: number, b: number): ViewRange {
  const from = clamp(Math.min(a, b))
  const to = clamp(Math.max(a, b))
  if (to - from >= minimumWidth) return { from, to }
  const start = Math.min(from, 1 - minimumWidth)
  return { from: start, to: start + minimumWidth }
}

/** Moves the range by a fraction of its own width, stopping at the ends. */
export function pan(range: ViewRange, fraction: number): ViewRange {
  const width = range.to - range.from
  const from = Math.min(Math.max(range.from + fraction * width, 0), 1 - width)
  return { from, to: from + width }
}

/** Scales the range around its centre; a factor below 1 zooms in. */
export function zoom(range: ViewRange, factor: number): ViewRange {
  const centre = (range.from + range.to) / 2
  const half = ((range.to - range.from) / 2) * factor
  return normalizeRange(centre - half, centre + half)
}

/** Where a moment lies in the view: 0 at its left, 1 at its right edge. */
export function position(range: ViewRange, fraction: number): number {
  return (fraction - range.from) / (range.to - range.from)
}

function clamp(fraction: number): number {
  return Math.min(Math.max(fraction, 0), 1)
}
