import { describe, expect, it } from 'vitest'
import { testTrace } from '@/testing/otlpTrace'
import { finish } from '../slices/sliced'
import { attributeKeys, parseGrouping, type Grouping } from './grouping'
import { groupSpans } from './spanGroups'
import { flattenGroups } from './groupRows'

const trace = testTrace([
  { id: 'root', service: 'web', from: 0, to: 100 },
  {
    id: 'a',
    parent: 'root',
    service: 'shop',
    from: 10,
    to: 50,
    attributes: { kind: 'x' },
    status: { code: 2 },
  },
  { id: 'b', parent: 'root', service: 'shop', from: 50, to: 70, attributes: { kind: 'y' } },
  { id: 'c', parent: 'a', service: 'db', from: 20, to: 30 },
])

function group(by: Grouping, subBy: Grouping | null = null, matches: string[] | null = null) {
  return finish(
    groupSpans({
      spans: trace.spans,
      traceDuration: trace.duration,
      by,
      subBy,
      matches: matches && new Set(matches),
    }),
  )
}

describe('groupSpans', () => {
  it('sums up durations and self times', () => {
    expect(group('service')).toMatchObject([
      { name: 'web', count: 1, total: 100, selfTotal: 40, selfShare: 40 },
      {
        name: 'shop',
        count: 2,
        errors: 1,
        total: 60,
        average: 30,
        min: 20,
        max: 40,
        selfTotal: 50,
        selfAverage: 25,
        selfMin: 20,
        selfMax: 30,
        selfShare: 50,
      },
      { name: 'db', count: 1, total: 10 },
    ])
  })

  it('groups within groups and keeps spans without the attribute apart', () => {
    const groups = group('service', 'attribute:kind')

    expect(groups.map(({ groups: inner }) => inner.map(({ name, count }) => [name, count]))).toEqual([
      [[null, 1]],
      [
        ['x', 1],
        ['y', 1],
      ],
      [[null, 1]],
    ])
  })

  it('counts what was found', () => {
    expect(group('service', null, ['a', 'c']).map(({ matches }) => matches)).toEqual([0, 1, 1])
  })
})

describe('flattenGroups', () => {
  it('sorts both levels, puts the spans without the attribute last and leaves closed groups closed', () => {
    const groups = group('attribute:kind', 'service')
    const rows = flattenGroups(groups, new Set(['["","x"]']), { by: ({ total }) => total, descending: false })

    expect(rows.map(({ group: { name }, depth }) => [name, depth])).toEqual([
      ['y', 0],
      ['shop', 1],
      ['x', 0],
      [null, 0],
      ['db', 1],
      ['web', 1],
    ])
  })
})

describe('attributeKeys', () => {
  it('lists keys of spans and of resources', () => {
    expect(finish(attributeKeys(trace.spans))).toEqual({ attributes: ['kind'], resource: ['service.name'] })
  })
})

describe('parseGrouping', () => {
  it.each([
    ['service', 'service'],
    ['attribute:a:b', 'attribute:a:b'],
    ['attribute:', null],
    ['other', null],
  ])('reads %j as %j', (text, expected) => expect(parseGrouping(text)).toBe(expected))
})
