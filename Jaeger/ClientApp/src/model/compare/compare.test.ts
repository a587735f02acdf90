import { describe, expect, it } from 'vitest'
import { testTrace, type TestSpan } from '@/testing/otlpTrace'
import { cohortOf, comparisonLocation } from './cohort'
import { comparePaths } from './comparePaths'
import { changedOnly, difference, errorsOf } from './difference'
import { pathGraph } from './pathGraph'

const root: TestSpan = { id: 'r', service: 'web', name: 'GET /', from: 0, to: 100, attributes: { k: 'v' } }
const span = (
  id: string,
  name: string,
  to: number,
  parent = 'r',
  more: Partial<TestSpan> = {},
): TestSpan => ({
  id,
  name,
  parent,
  service: 'shop',
  from: 0,
  to,
  ...more,
})
const before = testTrace([
  root,
  span('1', 'read', 10),
  span('2', 'old', 10),
  span('3', 'same', 20),
  span('4', 'same', 20),
])
const after = testTrace([
  root,
  span('5', 'read', 20),
  span('6', 'read', 40),
  span('7', 'new', 10, 'r', { status: { code: 2 } }),
  span('8', 'same', 20),
  span('9', 'same', 20),
])

function described(spans: TestSpan[]): string[] {
  const trace = testTrace(spans)
  return comparePaths(trace, trace).map(({ service, operation, depth }) => `${depth} ${service} ${operation}`)
}

describe('comparePaths', () => {
  it('lays equal paths over each other', () => {
    const paths = comparePaths(before, after)

    expect(paths.map(({ operation, a, b }) => [operation, a.length, b.length])).toEqual([
      ['GET /', 1, 1],
      ['same', 2, 2],
      ['read', 1, 2],
      ['old', 1, 0],
      ['new', 0, 1],
    ])
    expect(paths[1]?.parent).toBe(paths[0])
  })

  it('tells a span with spans below it from one without', () => {
    expect(described([root, span('1', 'x', 9), span('2', 'x', 9), span('3', 'y', 5, '2')])).toEqual([
      '0 web GET /',
      '1 shop x',
      '1 shop x',
      '2 shop y',
    ])
  })

  it('leaves out client spans around the server span they called', () => {
    const client = span('c', 'shop::POST', 9, 'r', { service: 'web', kind: 3, attributes: { k: 'v' } })

    expect(described([root, client, span('s', 'POST', 8, 'c', { kind: 2 })])).toEqual([
      '0 web GET /',
      '1 shop POST',
    ])
  })

  it('leaves out bare spans of the same service', () => {
    expect(
      described([root, span('i', 'inner', 9, 'r', { service: 'web' }), span('s', 'work', 8, 'i')]),
    ).toEqual(['0 web GET /', '1 shop work'])
  })

  it('shows a call of a service without spans as that service', () => {
    const call = span('c', 'GET', 9, 'p', { kind: 3, attributes: { 'peer.service': 'bank' } })

    expect(described([root, span('p', 'bank GET', 9, 'r', { attributes: { k: 'v' } }), call]).at(-1)).toBe(
      '2 bank GET',
    )
  })
})

describe('difference', () => {
  const paths = comparePaths(before, after)
  const of = (operation: string) => {
    const path = paths.find((candidate) => candidate.operation === operation)
    if (path === undefined) throw new Error(operation)
    return path
  }

  it('counts spans', () => {
    expect(difference(of('read'), 'spans')).toMatchObject({ by: 1, percent: 50, change: 'more' })
    expect(difference(of('old'), 'spans')).toMatchObject({ by: -1, percent: -100, change: 'removed' })
    expect(difference(of('new'), 'spans')).toMatchObject({ by: 1, percent: 100, change: 'added' })
    expect(difference(of('same'), 'spans').change).toBe('same')
  })

  it('compares mean durations', () => {
    expect(difference(of('read'), 'duration')).toMatchObject({ a: 10, b: 30, percent: 200, change: 'more' })
    expect(difference(of('same'), 'duration').change).toBe('same')
  })

  it('counts failed spans', () => {
    expect(errorsOf(of('new').b)).toBe(1)
  })

  it('keeps what changed and the way to it', () => {
    expect(changedOnly(paths, 'spans').map(({ operation }) => operation)).toEqual([
      'GET /',
      'read',
      'old',
      'new',
    ])
  })

  it('is drawn as a tree', () => {
    const { nodes, edges } = pathGraph(paths, 'spans')

    expect(nodes).toHaveLength(5)
    expect(edges.map(({ source }) => source)).toEqual(Array(4).fill(nodes[0]?.id))
  })
})

describe('cohort', () => {
  it('offers every trace once, those compared first', () => {
    expect(cohortOf('aa', '', ['BB', 'aa', '<x>'])).toEqual(['aa', 'bb'])
  })

  it('has an address', () => {
    expect(comparisonLocation('aa', '', ['bb', 'aa'])).toEqual({
      path: '/trace/aa...',
      query: { cohort: ['aa', 'bb'] },
    })
  })
})
