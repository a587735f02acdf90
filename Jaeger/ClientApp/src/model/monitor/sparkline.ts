import type { MetricPoint } from './metricFamily'

/** The path of a line through the points in a box; what was not measured leaves a gap. */
export function sparklinePath(
  points: readonly MetricPoint[],
  width: number,
  height: number,
  largest: number,
): string {
  const first = points[0]?.time ?? 0
  const length = (points.at(-1)?.time ?? 0) - first || 1
  let path = ''
  let drawing = false
  for (const { time, value } of points) {
    if (value !== null) {
      const x = ((time - first) / length) * width
      const y = height - (Math.max(0, value) / (largest || 1)) * height
      path += `${drawing ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`
      // A moment alone between two gaps is still to be seen.
      if (!drawing) path += `h0.1`
    }
    drawing = value !== null
  }
  return path
}
