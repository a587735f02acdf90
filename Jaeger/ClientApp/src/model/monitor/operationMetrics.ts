import { averageOf, type MetricPoint, type MetricSeries } from './metricFamily'

/** One row of the operations table: averages over the time frame, null where nothing was measured. */
export interface OperationMetrics {
  name: string
  /** Milliseconds. */
  latency: number | null
  /** Per second. */
  requests: number | null
  /** From 0 to 1. */
  errors: number | null
  /** From 0 to 1: how much of the waiting this operation stands for, beside the others. */
  impact: number
  latencyPoints: MetricPoint[]
  requestPoints: MetricPoint[]
  errorPoints: MetricPoint[]
}

export function operationMetrics(
  latencies: readonly MetricSeries[],
  requests: readonly MetricSeries[],
  errors: readonly MetricSeries[],
): OperationMetrics[] {
  const byName = new Map<string, OperationMetrics>()
  const row = (name: string) => {
    const known = byName.get(name) ?? emptyRow(name)
    byName.set(name, known)
    return known
  }
  for (const { operation, points } of latencies)
    Object.assign(row(operation), { latency: averageOf(points), latencyPoints: points })
  for (const { operation, points } of requests)
    Object.assign(row(operation), { requests: averageOf(points), requestPoints: points })
  for (const { operation, points } of errors)
    Object.assign(row(operation), { errors: averageOf(points), errorPoints: points })
  return withImpact([...byName.values()])
}

function emptyRow(name: string): OperationMetrics {
  return {
    name,
    latency: null,
    requests: null,
    errors: null,
    impact: 0,
    latencyPoints: [],
    requestPoints: [],
    errorPoints: [],
  }
}

/** Latency times rate, stretched so that the least has 0 and the most has 1; one alone has 1. */
function withImpact(rows: OperationMetrics[]): OperationMetrics[] {
  const costs = rows.map(({ latency, requests }) => (latency ?? 0) * (requests ?? 0))
  const least = Math.min(...costs)
  const span = Math.max(...costs) - least
  return rows.map((row, index) => ({
    ...row,
    impact: rows.length === 1 ? 1 : span === 0 ? 0 : ((costs[index] ?? 0) - least) / span,
  }))
}
