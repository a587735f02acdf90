import { position, type ViewRange } from './viewRange'

/** A bar in percent of the view's width. */
export interface BarGeometry {
  left: number
  width: number
  /** Where its label has room. */
  label: 'left' | 'right' | 'inside'
}

/** Bars are cut just outside the view: a strong zoom would otherwise ask for elements of millions of pixels. */
const overhang = 0.02
const roomForLabel = 0.12

/** The bar of a stretch of a trace (microseconds), or null where it lies outside the view. */
export function barGeometry(
  start: number,
  end: number,
  duration: number,
  range: ViewRange,
): BarGeometry | null {
  const whole = Math.max(duration, 1e-3)
  const from = position(range, start / whole)
  const to = position(range, end / whole)
  if (to < 0 || from > 1) return null
  const left = Math.max(from, -overhang)
  const right = Math.min(to, 1 + overhang)
  return { left: left * 100, width: (right - left) * 100, label: labelSide(left, right) }
}

function labelSide(left: number, right: number): BarGeometry['label'] {
  if (1 - right >= roomForLabel) return 'right'
  return left >= roomForLabel ? 'left' : 'inside'
}
