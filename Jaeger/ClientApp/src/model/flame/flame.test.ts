import { describe, expect, it } from 'vitest'
import { testTrace } from '@/testing/otlpTrace'
import { finish } from '../slices/sliced'
import { flameTree, type FlameNode } from './flameTree'
import { operationTotals } from './operationTotals'

const trace = testTrace([
  { id: 'root', name: 'buy', service: 'web', from: 0, to: 100 },
  { id: 'a1', name: 'get', parent: 'root', from: 0, to: 80 },
  { id: 'a2', name: 'get', parent: 'root', from: 10, to: 90 },
  { id: 'b1', name: 'select', service: 'db', parent: 'a1', from: 10, to: 20 },
  { id: 'b2', name: 'select', service: 'db', parent: 'a2', from: 20, to: 40, status: { code: 2 } },
])

function drawn(node: FlameNode): unknown[] {
  return [node.operation, node.value, node.duration, node.count, node.children.map(drawn)]
}

describe('flameTree', () => {
  it('looks only once for the place of each span too deep to be drawn', () => {
    const count = 5000
    const chain = testTrace(
      Array.from({ length: count }, (_, at) => ({ id: `s${at}`, parent: `s${at - 1}`, from: 0, to: 1 })),
    )
    let looks = 0
    for (const span of chain.spans) {
      const { parent } = span
      Object.defineProperty(span, 'parent', { get: () => (looks++, parent) })
    }

    expect(finish(flameTree(chain.spans, null)).hidden).toBe(count - 400)
    expect(looks).toBeLessThan(3 * count)
  })

  it('merges spans on the same path and widens parents of children that run at the same time', () => {
    const { root, hidden } = finish(flameTree(trace.spans, new Set(['b2'])))

    expect(drawn(root)).toEqual([
      '',
      160,
      160,
      0,
      [['buy', 160, 100, 1, [['get', 160, 160, 2, [['select', 30, 30, 2, []]]]]]],
    ])
    expect(root.children[0]?.children[0]?.children[0]).toMatchObject({ errors: 1, matches: 1, selfTime: 30 })
    expect(hidden).toBe(0)
  })

  it('hangs a span without its parent below the next ancestor that is there', () => {
    const spans = trace.spans.filter(({ operation }) => operation !== 'get')

    expect(drawn(finish(flameTree(spans, null)).root)).toEqual([
      '',
      100,
      100,
      0,
      [['buy', 100, 100, 1, [['select', 30, 30, 2, []]]]],
    ])
  })

  it('counts what lies too deep to be drawn', () => {
    const chain = testTrace(
      Array.from({ length: 1000 }, (_, n) => ({
        id: `s${n}`,
        parent: n === 0 ? undefined : `s${n - 1}`,
        from: n,
        to: 3000 - n,
      })),
    )

    expect(finish(flameTree(chain.spans, null)).hidden).toBe(600)
  })
})

describe('operationTotals', () => {
  it('sums up the spans of each operation', () => {
    expect(finish(operationTotals(trace.spans, null))).toMatchObject([
      { operation: 'buy', count: 1, duration: 100 },
      { operation: 'get', count: 2, duration: 160, selfTime: 130 },
      { operation: 'select', service: 'db', count: 2, duration: 30, errors: 1 },
    ])
  })
})
