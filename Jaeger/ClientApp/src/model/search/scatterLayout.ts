import { scaleLinear, scaleLog, scaleSqrt, scaleTime } from 'd3-scale'
import type { TraceSummary } from './traceSummary'

export interface ScatterPoint {
  summary: TraceSummary
  x: number
  y: number
  radius: number
}

/** Where a tick lies in pixels, and its value on the axis. */
export interface AxisTick {
  at: number
  value: number
}

export interface ScatterLayout {
  left: number
  right: number
  points: ScatterPoint[]
  /** How many milliseconds lie between the left and the right. */
  covers: number
  /** Milliseconds since 1970. */
  xTicks: AxisTick[]
  /** Microseconds. */
  yTicks: AxisTick[]
}

const margin = { top: 14, right: 22, bottom: 28, left: 62 }
const radii = [5, 13] as const
const pixelsPerTimeTick = 110

/** Duration over start time, size by spans; large points first, so that small ones stay in reach above them. */
export function scatterLayout(
  summaries: readonly TraceSummary[],
  width: number,
  height: number,
  durations: 'linear' | 'log' = 'linear',
): ScatterLayout {
  const left = margin.left
  const right = Math.max(width - margin.right, left + 1)
  const [from, to] = padded(summaries.map((summary) => summary.startTime / 1000))
  const x = scaleTime()
    .domain([from, to])
    .range([left + radii[1], right - radii[1]])
  const y = durationScale(summaries, durations).range([height - margin.bottom, margin.top])
  const mostSpans = Math.max(2, ...summaries.map((summary) => summary.spanCount))
  const radius = scaleSqrt().domain([1, mostSpans]).range(radii)
  return {
    left,
    right,
    covers: to - from,
    points: summaries
      .toSorted((a, b) => b.spanCount - a.spanCount)
      .map((summary) => ({
        summary,
        x: x(summary.startTime / 1000),
        y: y(Math.max(summary.duration, y.domain()[0] ?? 0)),
        radius: radius(Math.max(1, summary.spanCount)),
      })),
    xTicks: thinned(x.ticks(), Math.max(2, Math.floor((right - left) / pixelsPerTimeTick))).map((tick) => ({
      at: x(tick),
      value: tick.getTime(),
    })),
    yTicks: durationTicks(y, durations).map((value) => ({ at: y(value), value })),
  }
}

/** Traces with errors are diamonds, so that colour alone does not tell. */
export function pointPath({ summary, x, y, radius: r }: ScatterPoint): string {
  const [cx, cy] = [x.toFixed(1), y.toFixed(1)]
  if (summary.errorCount === 0)
    return `M${cx} ${cy}m${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`
  return `M${cx} ${cy}m${-r * 1.2} 0l${r * 1.2} ${r * 1.2}l${r * 1.2} ${-r * 1.2}l${-r * 1.2} ${-r * 1.2}z`
}

function durationScale(summaries: readonly TraceSummary[], kind: 'linear' | 'log') {
  const lengths = summaries.map((summary) => summary.duration)
  const longest = Math.max(1, ...lengths)
  if (kind === 'linear') return scaleLinear().domain([0, longest])
  return scaleLog().domain([Math.max(1, Math.min(longest / 10, ...lengths)), longest])
}

/** A logarithmic axis is read by its powers of ten. */
function durationTicks(scale: ReturnType<typeof durationScale>, kind: 'linear' | 'log'): number[] {
  const ticks = scale.ticks(4)
  const powers = ticks.filter((tick) => Number.isInteger(Math.log10(tick)))
  return kind === 'log' && powers.length > 1 ? powers : thinned(ticks, 5)
}

/** Every second, third … tick, so that no more than `most` are left; the scale itself takes a number as a hint. */
function thinned<T>(ticks: readonly T[], most: number): T[] {
  const step = Math.ceil(ticks.length / most)
  return ticks.filter((_, index) => index % step === 0)
}

/** A single moment still needs a span of time around it to have a place. */
function padded(milliseconds: readonly number[]): [number, number] {
  const from = Math.min(...milliseconds)
  const to = Math.max(...milliseconds)
  return to - from < 1000 ? [from - 5000, to + 5000] : [from, to]
}
