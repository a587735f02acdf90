import type { Span } from '../trace/span'
import { inSteps, type SlicedWork } from '../slices/sliced'
import { operationKey } from './flameTree'

/** What all spans of an operation cost together. Microseconds. */
export interface OperationTotal {
  key: string
  service: string
  operation: string
  count: number
  errors: number
  matches: number
  selfTime: number
  duration: number
}

export function* operationTotals(
  spans: readonly Span[],
  matches: ReadonlySet<string> | null,
): SlicedWork<OperationTotal[]> {
  const totals = new Map<string, OperationTotal>()
  yield* inSteps(spans, (span) => {
    const key = operationKey(span)
    const total = totals.get(key) ?? emptyTotal(key, span)
    total.count++
    total.duration += span.duration
    total.selfTime += span.selfTime
    if (span.hasError) total.errors++
    if (matches?.has(span.spanId)) total.matches++
    totals.set(key, total)
  })
  return [...totals.values()]
}

function emptyTotal(key: string, { source, operation }: Span): OperationTotal {
  return {
    key,
    service: source.service,
    operation,
    count: 0,
    errors: 0,
    matches: 0,
    selfTime: 0,
    duration: 0,
  }
}
