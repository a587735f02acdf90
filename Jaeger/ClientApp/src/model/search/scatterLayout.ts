import { scaleLinear, scaleSqrt, scaleTime } from 'd3-scale'
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
): ScatterLayout {
  const left = margin.left
  const right = Math.max(width - margin.right, left + 1)
  const starts = summaries.map((summary) => summary.startTime / 1000)
  const x = scaleTime()
    .domain(padded(starts))
    .range([left + radii[1], right - radii[1]])
  const longest = Math.max(1, ...summaries.map((summary) => summary.duration))
  const y = scaleLinear()
    .domain([0, longest])
    .range([height - margin.bottom, margin.top])
  const mostSpans = Math.max(2, ...summaries.map((summary) => summary.spanCount))
  const radius = scaleSqrt().domain([1, mostSpans]).range(radii)
  return {
    left,
    right,
    points: summaries
      .toSorted((a, b) => b.spanCount - a.spanCount)
      .map((summary) => ({
        summary,
        x: x(summary.startTime / 1000),
        y: y(summary.duration),
        radius: radius(Math.max(1, summary.spanCount)),
      })),
    xTicks: thinned(x.ticks(), Math.max(2, Math.floor((right - left) / pixelsPerTimeTick))).map((tick) => ({
      at: x(tick),
      value: tick.getTime(),
    })),
    yTicks: y.ticks(4).map((value) => ({ at: y(value), value })),
  }
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
