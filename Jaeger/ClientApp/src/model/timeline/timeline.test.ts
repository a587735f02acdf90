import { describe, expect, it } from 'vitest'
import { ids, testTrace } from '@/testing/otlpTrace'
import { barGeometry } from './barGeometry'
import { collapseAll, collapseLevel, expandLevel, reveal, visibleSpans } from './collapse'
import { rowPills } from './rowPills'
import { ticks } from './ticks'
import { fullRange, isFullRange, normalizeRange, pan, zoom } from './viewRange'

const { spans, spanById } = testTrace([
  { id: 'root', from: 0, to: 100 },
  { id: 'a', parent: 'root', from: 0, to: 50 },
  { id: 'a1', parent: 'a', from: 0, to: 20 },
  { id: 'b', parent: 'root', from: 50, to: 100 },
  { id: 'b1', parent: 'b', from: 60, to: 70 },
])

describe('collapse', () => {
  it('hides what lies below a collapsed span', () => {
    expect(ids(visibleSpans(spans, new Set(['a'])))).toEqual(['root', 'a', 'b', 'b1'])
    expect(ids(visibleSpans(spans, collapseAll(spans)))).toEqual(['root'])
  })

  it('closes from the deepest level up and opens from the top down', () => {
    const once = collapseLevel(spans, new Set())
    const twice = collapseLevel(spans, once)

    expect([...once].sort()).toEqual(['a', 'b'])
    expect(ids(visibleSpans(spans, twice))).toEqual(['root'])
    expect(ids(visibleSpans(spans, expandLevel(spans, twice)))).toEqual(['root', 'a', 'b'])
  })

  it('reveals a span without opening others', () => {
    const leaf = spanById.get('a1')
    if (leaf === undefined) throw new Error('a1 is missing')

    expect(ids(visibleSpans(spans, reveal(leaf, collapseAll(spans))))).toEqual(['root', 'a', 'a1', 'b'])
  })
})

describe('ticks', () => {
  it('marks round moments', () => {
    expect(ticks(fullRange, 92_950, 5).map((tick) => tick.label)).toEqual([
      '0µs',
      '20ms',
      '40ms',
      '60ms',
      '80ms',
    ])
  })

  it('places them in a zoomed view', () => {
    const marks = ticks({ from: 0.5, to: 0.6 }, 1_000_000, 5)

    expect(marks.map((tick) => tick.label)).toEqual(['500ms', '520ms', '540ms', '560ms', '580ms', '600ms'])
    expect(marks[1]?.position).toBeCloseTo(0.2)
  })

  it('uses whole minutes for long traces and nothing for empty ones', () => {
    expect(ticks(fullRange, 600_000_000, 5).map((tick) => tick.label)).toEqual([
      '0µs',
      '2m',
      '4m',
      '6m',
      '8m',
      '10m',
    ])
    expect(ticks(fullRange, 0, 5)).toEqual([])
  })
})

describe('view range', () => {
  it('orders, clips and widens what was dragged', () => {
    expect(normalizeRange(0.8, -1)).toEqual({ from: 0, to: 0.8 })
    const point = normalizeRange(1, 1)
    expect(point.to).toBeGreaterThan(point.from)
  })

  it('stops at the ends when panning and at the whole when zooming out', () => {
    expect(pan({ from: 0.8, to: 1 }, 1)).toEqual({ from: 0.8, to: 1 })
    expect(isFullRange(zoom({ from: 0.2, to: 0.9 }, 10))).toBe(true)
  })
})

describe('barGeometry', () => {
  it('puts the label where there is room', () => {
    expect(barGeometry(0, 50, 100, fullRange)).toEqual({ left: 0, width: 50, label: 'right' })
    expect(barGeometry(50, 100, 100, fullRange)?.label).toBe('left')
    expect(barGeometry(0, 100, 100, fullRange)?.label).toBe('inside')
  })

  it('leaves out what is not in view and cuts what is too wide', () => {
    expect(barGeometry(0, 10, 100, { from: 0.5, to: 1 })).toBeNull()
    expect(barGeometry(0, 100, 100, { from: 0.5, to: 0.5001 })?.width).toBeLessThan(110)
  })
})

describe('rowPills', () => {
  it('shows the call and marks a failed one', () => {
    const { root } = testTrace([
      {
        id: 'a',
        from: 0,
        to: 1,
        attributes: { 'http.request.method': 'GET', 'http.response.status_code': '503' },
      },
    ])

    expect(rowPills(root)).toEqual([
      { key: 'http.request.method', text: 'GET', failed: false },
      { key: 'http.response.status_code', text: '503', failed: true },
    ])
  })
})
