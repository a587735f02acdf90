import { describe, expect, it } from 'vitest'
import { decodeComparison, errorChange, quantileChange } from './groupComparison'
import { emptyGroup, groupFromUrl, groupSearch, groupsToUrl } from './traceGroup'

describe('traceGroup', () => {
  const a = { ...emptyGroup(), service: 'web', tags: 'version=1', shift: 'period' as const }
  const b = { ...emptyGroup(), service: 'web', lookback: '6h' }

  it('survives its address', () => {
    const url = groupsToUrl(a, b)

    expect(url).toEqual({
      'a.service': 'web',
      'a.tags': 'version=1',
      'a.shift': 'period',
      'b.service': 'web',
      'b.lookback': '6h',
      ask: '1',
    })
    expect(groupFromUrl(url, 'a')).toEqual(a)
    expect(groupFromUrl(url, 'b')).toEqual(b)
  })

  it('reads nonsense as the empty group', () => {
    expect(groupFromUrl({ 'a.lookback': 'x', 'a.shift': '9y' }, 'a')).toEqual(emptyGroup())
  })

  it('searches in the period before', () => {
    const hour = 3_600_000_000
    const search = groupSearch(a, 7_200_000)

    expect([search.start, search.end]).toEqual([0, hour])
    expect(groupSearch(emptyGroup(), 7_200_000)).toMatchObject({ start: hour, end: 2 * hour })
  })
})

describe('groupComparison', () => {
  const { a, operations } = decodeComparison({
    a: { traceCount: 2, spanCount: 4 },
    operations: [
      {
        service: 'web',
        operation: 'GET /',
        a: { spanCount: 2, errorRate: 0, p50Nano: '1000000', p95Nano: '1000000' },
        b: { spanCount: 2, errorRate: 0.5, p50Nano: '1500000', p95Nano: '1010000' },
      },
      { service: 'web', operation: 'new', a: null, b: { spanCount: 1, errorRate: 1 } },
    ],
  })
  const [both, onlyB] = operations

  it('reads both groups', () => {
    expect(a).toEqual({ traceCount: 2, spanCount: 4, isTruncated: false })
    expect(both?.a?.p50).toBe(1000)
    expect(onlyB?.a).toBeNull()
  })

  it('tells slower from about the same', () => {
    expect(both && quantileChange(both, 'p50')).toMatchObject({ by: 500, percent: 50, change: 'more' })
    expect(both && quantileChange(both, 'p95')?.change).toBe('same')
    expect(onlyB && quantileChange(onlyB, 'p50')).toBeNull()
  })

  it('compares error rates', () => {
    expect(both && errorChange(both)).toEqual({ by: 0.5, change: 'more' })
    expect(onlyB && errorChange(onlyB).by).toBe(1)
  })
})
