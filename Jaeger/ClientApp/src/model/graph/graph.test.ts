import ELK from 'elkjs'
import { describe, expect, it } from 'vitest'
import { fromElkGraph, toElkGraph } from './elkGraph'
import type { GraphArrangement } from './graph'
import { neighbor, readingOrder } from './neighbor'
import { labelWidth } from './nodeSize'
import { middleOf, routePath } from './route'

const nodes = ['web', 'shop', 'stock', 'bank'].map((id) => ({ id, label: id }))
const edges = [
  { id: '1', source: 'web', target: 'shop', label: '12' },
  { id: '2', source: 'shop', target: 'stock' },
  { id: '3', source: 'shop', target: 'bank' },
  { id: '4', source: 'shop', target: 'nobody' },
]

async function place(arrangement: Partial<GraphArrangement> = {}) {
  const all: GraphArrangement = { algorithm: 'layered', direction: 'DOWN', ...arrangement }
  return fromElkGraph(nodes, edges, await new ELK().layout(toElkGraph(nodes, edges, all)))
}

describe('elkGraph', () => {
  it('places callers above those they call', async () => {
    const { nodes: placed } = await place()

    const top = Object.fromEntries(placed.map(({ node, y }) => [node.id, y]))
    expect(top.web).toBeLessThan(top.shop ?? 0)
    expect(top.shop).toBeLessThan(top.bank ?? 0)
    expect(top.bank).toBe(top.stock)
  })

  it('leaves out edges to nodes that are not there', async () => {
    const { edges: placed } = await place()

    expect(placed.map(({ edge }) => edge.id)).toEqual(['1', '2', '3'])
    expect(placed.every(({ points }) => points.length >= 2)).toBe(true)
  })

  it('gives every node a place of its own by attraction', async () => {
    const { nodes: placed } = await place({ algorithm: 'stress' })

    expect(new Set(placed.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size).toBe(4)
  })
})

describe('neighbor', () => {
  it('follows the arrow keys', async () => {
    const { nodes: placed } = await place()
    const [web, shop] = placed

    expect(neighbor(placed, web as never, 'down')?.node.id).toBe('shop')
    expect(neighbor(placed, shop as never, 'up')?.node.id).toBe('web')
    expect(neighbor(placed, web as never, 'up')).toBeUndefined()
    expect(readingOrder(placed)[0]?.node.id).toBe('web')
  })
})

describe('route', () => {
  const bend = [
    { x: 0, y: 0 },
    { x: 0, y: 40 },
    { x: 60, y: 40 },
  ]

  it('rounds its corners', () => {
    expect(routePath(bend)).toBe('M0 0L0 32Q0 40 8 40L60 40')
    expect(routePath([])).toBe('')
  })

  it('has its middle half way along', () => {
    expect(middleOf(bend)).toEqual({ x: 10, y: 40 })
  })
})

describe('labelWidth', () => {
  it('grows with the label up to a bound', () => {
    expect(labelWidth('checkout')).toBeGreaterThan(labelWidth('web'))
    expect(labelWidth('サービス')).toBeGreaterThan(labelWidth('abcd'))
    expect(labelWidth('x'.repeat(500))).toBe(260)
  })
})
