import type { Change } from '../compare/difference'

export const quantiles = ['p50', 'p90', 'p95', 'p99'] as const
export type Quantile = (typeof quantiles)[number]

/** The spans of one operation in one group; durations in microseconds, the error rate from 0 to 1. */
export type OperationFigures = Record<Quantile, number> & { spanCount: number; errorRate: number }

export interface OperationComparison {
  service: string
  operation: string
  a: OperationFigures | null
  b: OperationFigures | null
}

export interface GroupSize {
  traceCount: number
  spanCount: number
  /** Traces were left out, as the group is too large. */
  isTruncated: boolean
}

export interface GroupComparison {
  a: GroupSize
  b: GroupSize
  operations: OperationComparison[]
}

interface FiguresJson {
  spanCount?: number
  errorRate?: number
  p50Nano?: string
  p90Nano?: string
  p95Nano?: string
  p99Nano?: string
}

export interface GroupComparisonJson {
  a?: Partial<GroupSize>
  b?: Partial<GroupSize>
  operations?: { service: string; operation: string; a?: FiguresJson | null; b?: FiguresJson | null }[]
}

export function decodeComparison({ a, b, operations }: GroupComparisonJson): GroupComparison {
  return {
    a: decodeSize(a),
    b: decodeSize(b),
    operations: (operations ?? []).map((row) => ({
      service: row.service,
      operation: row.operation,
      a: decodeFigures(row.a),
      b: decodeFigures(row.b),
    })),
  }
}

function decodeSize(size: Partial<GroupSize> = {}): GroupSize {
  const { traceCount = 0, spanCount = 0, isTruncated = false } = size
  return { traceCount, spanCount, isTruncated }
}

function decodeFigures(json: FiguresJson | null | undefined): OperationFigures | null {
  if (!json) return null
  const microseconds = (nano: string | undefined) => Number(nano ?? 0) / 1000
  return {
    spanCount: json.spanCount ?? 0,
    errorRate: json.errorRate ?? 0,
    p50: microseconds(json.p50Nano),
    p90: microseconds(json.p90Nano),
    p95: microseconds(json.p95Nano),
    p99: microseconds(json.p99Nano),
  }
}

/** What differs by less, in per cent, counts as the same. */
const tolerance = 5

/** How a duration changed from group A to group B; null where one of them has none. */
export function quantileChange(
  { a, b }: OperationComparison,
  quantile: Quantile,
): { by: number; percent: number; change: Change } | null {
  if (a === null || b === null) return null
  const by = b[quantile] - a[quantile]
  const percent = a[quantile] === 0 ? Math.sign(by) * 100 : (100 * by) / a[quantile]
  const change = Math.abs(percent) < tolerance ? 'same' : by > 0 ? 'more' : 'less'
  return { by, percent, change }
}

/** How the error rate changed; a group without the operation has no errors of it. */
export function errorChange({ a, b }: OperationComparison): { by: number; change: Change } {
  const by = (b?.errorRate ?? 0) - (a?.errorRate ?? 0)
  return { by, change: by === 0 ? 'same' : by > 0 ? 'more' : 'less' }
}
