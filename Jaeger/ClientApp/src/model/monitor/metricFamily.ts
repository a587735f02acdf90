/** A moment and what was measured then. */
export interface MetricPoint {
  /** Milliseconds since 1970. */
  time: number
  /** Null where nothing was measured. */
  value: number | null
}

export interface MetricSeries {
  /** Empty for a whole service. */
  operation: string
  points: MetricPoint[]
}

/** As the backend answers it: JSON has no number for "nothing measured", so that it may be a text. */
export interface MetricFamilyJson {
  metrics?: {
    labels?: { name: string; value: string }[]
    metricPoints?: { gaugeValue?: { doubleValue?: number | string }; timestamp?: string }[]
  }[]
}

export function decodeMetricFamily(family: MetricFamilyJson): MetricSeries[] {
  return (family.metrics ?? []).map(({ labels, metricPoints }) => ({
    operation: labels?.find(({ name }) => name === 'operation')?.value ?? '',
    points: (metricPoints ?? []).map(({ gaugeValue, timestamp }) => ({
      time: Date.parse(timestamp ?? ''),
      value: finite(gaugeValue?.doubleValue),
    })),
  }))
}

function finite(value: number | string | undefined): number | null {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

export function averageOf(points: readonly MetricPoint[]): number | null {
  const values = points.flatMap(({ value }) => value ?? [])
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

export function largestOf(points: readonly MetricPoint[]): number {
  return points.reduce((most, { value }) => Math.max(most, value ?? 0), 0)
}
