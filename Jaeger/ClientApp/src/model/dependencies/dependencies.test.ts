import { describe, expect, it } from 'vitest'
import { compact, dependencyGraph } from './dependencyGraph'
import { callsOf, namedLinks, servicesOf, type DependencyLink } from './dependencyLink'
import { focusLinks } from './focusLinks'

const link = (parent: string, child: string, callCount = 1): DependencyLink => ({ parent, child, callCount })
const links = [
  link('web', 'shop', 40),
  link('shop', 'bank', 10),
  link('shop', 'shop', 5),
  link('admin', 'bank', 2),
  link('bank', 'ledger', 7),
]

describe('dependencyLink', () => {
  it('leaves out links without a name', () => {
    expect(namedLinks([link(' ', 'a'), link('a', ''), link('a', 'b')])).toEqual([link('a', 'b')])
  })

  it('sums up the calls of a service', () => {
    const calls = callsOf('shop', links)

    expect(calls).toMatchObject({ incoming: 40, outgoing: 10, within: 5 })
    expect(calls.callers).toEqual([link('web', 'shop', 40)])
  })
})

describe('focusLinks', () => {
  it('goes against and along the calls', () => {
    expect(servicesOf(focusLinks(links, 'shop', 1))).toEqual(['bank', 'shop', 'web'])
    expect(servicesOf(focusLinks(links, 'shop', 2))).toEqual(['admin', 'bank', 'ledger', 'shop', 'web'])
  })

  it('keeps the service alone at depth 0', () => {
    expect(focusLinks(links, 'web', 0)).toEqual([])
    expect(dependencyGraph([], 'web').nodes.map(({ id }) => id)).toEqual(['web'])
  })
})

describe('dependencyGraph', () => {
  it('draws thicker lines for more calls and none for calls within a service', () => {
    const { nodes, edges } = dependencyGraph(links, '')

    expect(nodes.map(({ id }) => id)).toEqual(['admin', 'bank', 'ledger', 'shop', 'web'])
    expect(edges).toHaveLength(4)
    expect(edges[0]?.thickness).toBeGreaterThan(edges[2]?.thickness ?? 9)
    expect(nodes.find(({ id }) => id === 'bank')).toMatchObject({ incoming: 12, outgoing: 7 })
  })

  it('writes large counts short', () => {
    expect([950, 9999, 12_345, 3_400_000, 2e9].map(compact)).toEqual(['950', '9999', '12k', '3.4M', '2G'])
  })
})
