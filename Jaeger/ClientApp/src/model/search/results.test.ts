import { describe, expect, it } from 'vitest'
import { pointPath, scatterLayout } from './scatterLayout'
import { sortSummaries, toggleOrder } from './sortSummaries'
import type { TraceSummary } from './traceSummary'

function summary(traceId: string, startTime: number, duration: number, spanCount = 1): TraceSummary {
  return {
    traceId,
    rootService: 'web',
    rootOperation: traceId,
    startTime,
    duration,
    spanCount,
    errorCount: 0,
    orphanCount: 0,
    services: [],
  }
}

const summaries = [summary('b', 2e6, 10), summary('a', 1e6, 30), summary('c', 3e6, 20)]
const order = (list: readonly TraceSummary[]) => list.map((entry) => entry.traceId).join('')

const newestFirst = { column: 'start', descending: true } as const

describe('sortSummaries', () => {
  it('puts the newest first unless asked otherwise', () => {
    expect(order(sortSummaries(summaries, newestFirst))).toBe('cba')
    expect(order(sortSummaries(summaries, { column: 'duration', descending: true }))).toBe('acb')
    expect(order(sortSummaries(summaries, { column: 'name', descending: false }))).toBe('abc')
  })

  it('turns around on the second click', () => {
    const first = toggleOrder(newestFirst, 'duration')

    expect(first).toEqual({ column: 'duration', descending: true })
    expect(toggleOrder(first, 'duration').descending).toBe(false)
    expect(toggleOrder(first, 'name').descending).toBe(false)
  })
})

describe('scatterLayout', () => {
  it('places later traces further right and longer ones higher', () => {
    const { points } = scatterLayout(summaries, 600, 160)
    const at = (id: string) => points.find((point) => point.summary.traceId === id)

    expect(at('a')?.x).toBeLessThan(at('b')?.x ?? 0)
    expect(at('a')?.y).toBeLessThan(at('c')?.y ?? 0)
  })

  it('spreads durations of different sizes on a logarithmic axis', () => {
    const far = [summary('a', 1e6, 10), summary('b', 1e6, 1000), summary('c', 1e6, 100_000)]
    const { points, yTicks } = scatterLayout(far, 600, 160, 'log')
    const [a = 0, b = 0, c = 0] = points.map((point) => point.y)

    expect(a - b).toBeCloseTo(b - c)
    expect(yTicks.map((tick) => tick.value)).toContain(1000)
  })

  it('tells errors apart by shape', () => {
    const at = { x: 10, y: 10, radius: 5 }
    const paths = [0, 1].map((errorCount) =>
      pointPath({ ...at, summary: { ...summary('a', 1, 1), errorCount } }),
    )

    expect(paths[0]).toContain('a5 5')
    expect(paths[1]).not.toContain('a5 5')
  })

  it('places a single trace, and small ones above large ones', () => {
    const [only] = scatterLayout([summary('a', 1e6, 0)], 600, 160).points
    const crowd = scatterLayout([summary('small', 1e6, 5, 1), summary('large', 1e6, 5, 900)], 600, 160).points

    expect(only?.x).toBeGreaterThan(0)
    expect(only?.x).toBeLessThan(600)
    expect(crowd.map((point) => point.summary.traceId)).toEqual(['large', 'small'])
  })
})
