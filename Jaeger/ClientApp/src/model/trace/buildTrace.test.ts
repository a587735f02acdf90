import { describe, expect, it } from 'vitest'
import { ids, nano, otlp, testTrace } from '@/testing/otlpTrace'
import { buildTrace } from './buildTrace'

describe('buildTrace', () => {
  it('gives null for no spans', () => {
    expect(buildTrace([])).toBeNull()
    expect(buildTrace([{ scopeSpans: [{}] }])).toBeNull()
  })

  it('orders spans depth first with children by start', () => {
    const trace = testTrace([
      { id: 'late', parent: 'root', from: 60, to: 80 },
      { id: 'leaf', parent: 'early', from: 20, to: 30 },
      { id: 'early', parent: 'root', from: 10, to: 50 },
      { id: 'root', from: 0, to: 100 },
    ])

    expect(ids(trace.spans)).toEqual(['root', 'early', 'leaf', 'late'])
    expect(trace.spans.map((span) => span.depth)).toEqual([0, 1, 2, 1])
    expect(trace.spans.map((span) => span.descendantCount)).toEqual([3, 1, 0, 0])
    expect(trace.depth).toBe(3)
  })

  it('gives thousands of spans with one ID one each', () => {
    const trace = testTrace(Array.from({ length: 20_000 }, (_, at) => ({ id: 'same', from: at, to: at + 1 })))

    expect(trace.spanById.size).toBe(20_000)
    expect(trace.spanById.get('same_19999')?.sentId).toBe('same')
  })

  it('puts an event without a time at the start of its span', () => {
    const events = [{ name: 'late', timeUnixNano: nano(9) }, { name: 'timeless' }]
    const trace = testTrace([
      { id: 'root', from: 0, to: 10 },
      { id: 'child', parent: 'root', from: 4, to: 8, events },
    ])

    expect(trace.spanById.get('child')?.events).toMatchObject([
      { name: 'timeless', time: 4 },
      { name: 'late', time: 9 },
    ])
  })

  it('makes a span without its parent a root and calls the trace incomplete', () => {
    const trace = testTrace([
      { id: 'orphan', parent: 'missing', from: 0, to: 50 },
      { id: 'root', from: 10, to: 100 },
    ])

    expect(ids(trace.roots)).toEqual(['orphan', 'root'])
    expect(trace.root.spanId).toBe('root')
    expect(trace.orphanCount).toBe(1)
    expect(trace.spanById.get('orphan')?.isOrphan).toBe(true)
  })

  it('keeps every span of a parent cycle reachable', () => {
    const trace = testTrace([
      { id: 'a', parent: 'b', from: 0, to: 10 },
      { id: 'b', parent: 'a', from: 1, to: 9 },
      { id: 'self', parent: 'self', from: 2, to: 3 },
    ])

    expect(ids(trace.spans).sort()).toEqual(['a', 'b', 'self'])
    expect(trace.orphanCount).toBe(2)
  })

  it('survives a chain of 20,000 spans', () => {
    const chain = Array.from({ length: 20_000 }, (_, n) => ({
      id: `s${n}`,
      parent: n === 0 ? undefined : `s${n - 1}`,
      from: n,
      to: 40_000 - n,
    }))

    const trace = testTrace(chain)

    expect(trace.depth).toBe(20_000)
    expect(trace.root.descendantCount).toBe(19_999)
  })

  it('renames a repeated span ID and says so', () => {
    const trace = testTrace([
      { id: 'same', from: 0, to: 10 },
      { id: 'same', from: 1, to: 5 },
    ])

    expect(ids(trace.spans)).toEqual(['same', 'same_1'])
    expect(trace.spanById.get('same_1')).toMatchObject({ sentId: 'same', warnings: [] })
  })

  it('keeps nanoseconds as decimals of microseconds', () => {
    const trace = testTrace([
      { id: 'root', from: 0, to: 100.5 },
      { id: 'child', parent: 'root', from: 0.25, to: 0.75 },
    ])

    expect(trace.duration).toBe(100.5)
    expect(trace.spanById.get('child')).toMatchObject({ start: 0.25, duration: 0.5 })
    expect(trace.startTime).toBe(1_700_000_000_000_000)
  })

  it('counts services in order of first appearance, with errors', () => {
    const trace = testTrace([
      { id: 'b', parent: 'a', service: 'db', from: 5, to: 6, status: { code: 2, message: 'boom' } },
      { id: 'a', service: 'web', from: 0, to: 10 },
    ])

    expect(trace.services).toEqual([
      { name: 'web', spanCount: 1, errorCount: 0 },
      { name: 'db', spanCount: 1, errorCount: 1 },
    ])
    expect(trace.root.hasFailedDescendant).toBe(true)
    expect(trace.errorCount).toBe(1)
  })

  it('turns the warnings attribute of Jaeger into warnings', () => {
    const [resource] = otlp([{ id: 'a', from: 0, to: 1 }])
    resource?.scopeSpans?.[0]?.spans?.[0]?.attributes?.push({
      key: '@jaeger@warnings',
      value: { arrayValue: { values: [{ stringValue: 'clock skew' }] } },
    })

    const trace = buildTrace(resource ? [resource] : [])

    expect(trace?.root.warnings).toEqual(['clock skew'])
    expect(trace?.root.attributes).toEqual([])
  })

  it('repairs what a careless writer left out', () => {
    const trace = buildTrace([
      { scopeSpans: [{ spans: [{ spanId: 'x', parentSpanId: '0000000000000000' }, {}] }] },
    ])

    expect(trace?.spans).toHaveLength(2)
    expect(trace?.root).toMatchObject({ operation: '', start: 0, duration: 0, isOrphan: false })
    expect(trace?.root.source.service).toBe('unknown-service')
  })

  it('sorts events by time', () => {
    const trace = testTrace([
      {
        id: 'a',
        from: 0,
        to: 9,
        events: [
          { name: 'second', timeUnixNano: nano(5) },
          { name: 'first', timeUnixNano: nano(2) },
        ],
      },
    ])

    expect(trace.root.events.map(({ name, time }) => [name, time])).toEqual([
      ['first', 2],
      ['second', 5],
    ])
  })
})
