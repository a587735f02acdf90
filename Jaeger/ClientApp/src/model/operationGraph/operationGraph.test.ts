import { describe, expect, it } from 'vitest'
import { ids, testTrace } from '@/testing/otlpTrace'
import { finish } from '../slices/sliced'
import { drawnGraph, mostNodes } from './boundGraph'
import { operationGraph, type GraphMerging } from './operationGraph'

const trace = testTrace([
  { id: 'root', name: 'buy', service: 'web', from: 0, to: 100 },
  { id: 'a1', name: 'get', service: 'shop', parent: 'root', from: 0, to: 40 },
  { id: 'a2', name: 'get', service: 'shop', parent: 'root', from: 40, to: 90, status: { code: 2 } },
  { id: 'b', name: 'get', service: 'shop', parent: 'a2', from: 50, to: 60 },
  { id: 'mail', name: 'receive', service: 'mail', parent: 'a2', kind: 5, from: 60, to: 120 },
])

function graph(merging: GraphMerging) {
  const { nodes, edges } = finish(operationGraph(trace.spans, merging))
  const names = new Map(nodes.map(({ id, service, operation }) => [id, `${service} ${operation}`.trim()]))
  return {
    nodes: nodes.map(({ id, count, duration }) => [names.get(id), count, duration]),
    edges: edges.map(({ source, target, count, isNonBlocking }) => [
      names.get(source),
      names.get(target),
      count,
      isNonBlocking,
    ]),
  }
}

describe('operationGraph', () => {
  it('merges spans on the same path', () => {
    expect(graph('path')).toEqual({
      nodes: [
        ['web buy', 1, 100],
        ['shop get', 2, 90],
        ['shop get', 1, 10],
        ['mail receive', 1, 60],
      ],
      edges: [
        ['web buy', 'shop get', 2, false],
        ['shop get', 'shop get', 1, false],
        ['shop get', 'mail receive', 1, true],
      ],
    })
  })

  it('merges spans of an operation and of a service, without edges to themselves', () => {
    expect(graph('operation').nodes).toEqual([
      ['web buy', 1, 100],
      ['shop get', 3, 100],
      ['mail receive', 1, 60],
    ])
    expect(graph('service').edges).toEqual([
      ['web', 'shop', 2, false],
      ['shop', 'mail', 1, true],
    ])
  })

  it('sums up errors and self times and keeps the slowest spans', () => {
    const { nodes, nodeOf } = finish(operationGraph(trace.spans, 'operation'))
    const get = nodes.find(({ operation }) => operation === 'get')

    expect(get).toMatchObject({ errors: 1, count: 3 })
    expect(ids(get?.slowest ?? [])).toEqual(['a2', 'a1', 'b'])
    expect(nodeOf.get('b')).toBe(get?.id)
  })
})

describe('drawnGraph', () => {
  const wide = testTrace([
    { id: 'root', service: 'web', from: 0, to: 1000 },
    ...Array.from({ length: 1000 }, (_, n) => ({
      id: `s${n}`,
      name: `operation ${n}`,
      parent: 'root',
      from: 0,
      to: 1 + n / 2,
    })),
  ])

  it('merges coarser where paths would be too many', () => {
    expect(finish(drawnGraph(wide.spans, null))).toMatchObject({ merging: 'service', leftOut: 0 })
    expect(finish(drawnGraph(trace.spans, null)).merging).toBe('path')
  })

  it('leaves out what took the least time where the reader insists', () => {
    const { nodes, leftOut } = finish(drawnGraph(wide.spans, 'path'))

    expect(nodes).toHaveLength(mostNodes)
    expect(leftOut).toBe(1001 - mostNodes)
    expect(nodes[1]?.operation).toBe('operation 999')
  })
})
