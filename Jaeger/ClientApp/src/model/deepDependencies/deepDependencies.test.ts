import { describe, expect, it } from 'vitest'
import { testTrace, type TestSpan } from '@/testing/otlpTrace'
import { CallPaths } from './callPaths'
import { deepGraph, type DeepQuestion } from './deepGraph'

const span = (id: string, service: string, parent?: string, kind = 2): TestSpan => ({
  id,
  name: `op ${id}`,
  service,
  parent,
  kind,
  from: 0,
  to: 10,
})
const paths = new CallPaths()
paths.add(
  testTrace([
    span('1', 'web'),
    span('2', 'shop', '1'),
    span('3', 'shop', '2', 1),
    span('4', 'bank', '3'),
    span('5', 'ledger', '4'),
    span('6', 'stock', '3'),
    span('7', 'ledger', '6'),
  ]),
)
const question: DeepQuestion = {
  service: 'shop',
  operation: '',
  up: 2,
  down: 2,
  showOperations: false,
  density: 'ppe',
}
const labels = (more: Partial<DeepQuestion> = {}) =>
  deepGraph(paths, { ...question, ...more })
    .nodes.map(({ hop, label }) => `${hop} ${label}`)
    .sort()

describe('callPaths', () => {
  it('leaves out spans within a service', () => {
    expect([...paths].map(({ operation }) => operation)).not.toContain('op 3')
    expect([...paths]).toHaveLength(6)
  })
})

describe('deepGraph', () => {
  it('tells the ways from the focus apart', () => {
    expect(labels()).toEqual(['-1 web', '0 shop', '1 bank', '1 stock', '2 ledger', '2 ledger'])
    expect(deepGraph(paths, question).edges).toHaveLength(5)
  })

  it('joins them by hop or by name', () => {
    expect(labels({ density: 'per-level' })).toHaveLength(5)
    expect(labels({ density: 'mc' })).toHaveLength(5)
  })

  it('ends after so many hops and says how many there are', () => {
    expect(labels({ up: 0, down: 1 })).toEqual(['0 shop', '1 bank', '1 stock'])
    expect(deepGraph(paths, { ...question, up: 0, down: 0 })).toMatchObject({ mostUp: 1, mostDown: 2 })
  })

  it('shows operations, and only the focal one of several', () => {
    expect(labels({ showOperations: true, up: 1, down: 0 })).toEqual(['-1 web op 1', '0 shop op 2'])
    expect(labels({ operation: 'op 9' })).toEqual([])
  })

  it('knows the traces of each way', () => {
    expect(deepGraph(paths, question).nodes[0]?.traceIds.size).toBe(1)
  })
})
