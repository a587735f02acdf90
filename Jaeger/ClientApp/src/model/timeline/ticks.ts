import { formatDuration } from '../format/duration'
import { position, type ViewRange } from './viewRange'

export interface Tick {
  /** 0 at the left, 1 at the right edge of the view. */
  position: number
  label: string
}

/** Round moments inside the view, at most `most` of them. */
export function ticks(range: ViewRange, duration: number, most: number): Tick[] {
  const from = range.from * duration
  const to = range.to * duration
  if (!(to > from)) return []
  const step = roundStep((to - from) / most)
  const marks: Tick[] = []
  for (let n = Math.ceil(from / step); n * step <= to; n++)
    marks.push({ position: position(range, (n * step) / duration), label: formatDuration(n * step) })
  return marks
}

/** The next step a clock would have: 1, 2 or 5 times a power of ten below a minute, then its own divisions. */
function roundStep(rough: number): number {
  const second = 1e6
  if (rough > 30 * second) {
    const clock = [60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400]
    const step = clock.find((seconds) => seconds * second >= rough)
    if (step !== undefined) return step * second
  }
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5].find((candidate) => candidate * power >= rough) ?? 10
  return factor * power
}
