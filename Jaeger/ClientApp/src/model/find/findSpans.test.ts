import { describe, expect, it } from 'vitest'
import { ids, nano, testTrace } from '@/testing/otlpTrace'
import { findSpans } from './findSpans'
import { parseFindTerms } from './findTerms'

const { spans } = testTrace([
  { id: 'aaaa', service: 'web', name: 'GET /tasks', from: 0, to: 9, attributes: { 'http.method': 'GET' } },
  {
    id: 'bbbb',
    parent: 'aaaa',
    service: 'api',
    name: 'query',
    from: 1,
    to: 5,
    attributes: { 'db.text': 'select get' },
  },
  {
    id: 'cccc',
    parent: 'aaaa',
    service: 'mail',
    name: 'send',
    from: 2,
    to: 4,
    events: [
      {
        name: 'exception',
        timeUnixNano: nano(3),
        attributes: [{ key: 'type', value: { stringValue: 'Timeout' } }],
      },
    ],
  },
])

function found(input: string): string[] | null {
  const matches = findSpans(spans, input)
  return matches && ids(matches)
}

describe('findSpans', () => {
  it.each([
    ['tasks', ['aaaa']],
    ['API', ['bbbb']],
    ['tasks send', ['aaaa', 'cccc']],
    ['"select get"', ['bbbb']],
    ['http.method=get', ['aaaa']],
    ['method=g', ['aaaa']],
    ['db.text="select get"', ['bbbb']],
    ['select -text', []],
    ['timeout', ['cccc']],
    ['exception', ['cccc']],
    ['bbbb', ['bbbb']],
    ['bbb', []],
    ['select -db.text', []],
    ['service.name=mail', ['cccc']],
  ])('finds %s', (input, expected) => {
    expect(found(input)).toEqual(expected)
  })

  it('has nothing to look for in an empty or excluding input', () => {
    expect(found('  ')).toBeNull()
    expect(found('-key')).toBeNull()
  })
})

describe('parseFindTerms', () => {
  it('reads every kind of word', () => {
    expect(parseFindTerms('Word "Two words" key=value key="a b" -not -"no way" "open')).toEqual({
      texts: ['word', 'two words', 'key=value', 'key=a b', 'open'],
      excludedKeys: ['not', 'no way'],
    })
  })
})
