import { describe, expect, it } from 'vitest'
import { nano, testTrace } from '@/testing/otlpTrace'
import { finish } from '../slices/sliced'
import { eventLine, eventRows, filterEventRows } from './eventRows'

function event(name: string, at: number, key = 'k', stringValue = 'v') {
  return { name, timeUnixNano: nano(at), attributes: [{ key, value: { stringValue } }] }
}

const { spans } = testTrace([
  {
    id: 'a',
    service: 'web',
    from: 0,
    to: 9,
    events: [event('late', 8), event('early', 2, 'message', 'Hi there')],
  },
  { id: 'b', parent: 'a', service: 'db', from: 1, to: 7, events: [event('middle', 5, 'rows', '12')] },
])
const rows = finish(eventRows(spans))

function names(text: string, services: string[] = []) {
  return finish(filterEventRows(rows, text, services)).map((row) => row.event.name)
}

describe('eventRows', () => {
  it('brings the events of all spans into the order of time', () => {
    expect(rows.map((row) => [row.event.name, row.span.spanId])).toEqual([
      ['early', 'a'],
      ['middle', 'b'],
      ['late', 'a'],
    ])
  })

  it('filters by text in names and attributes and by service', () => {
    expect(names('ROWS=1')).toEqual(['middle'])
    expect(names('hi')).toEqual(['early'])
    expect(names('', ['web'])).toEqual(['early', 'late'])
    expect(names('middle', ['web'])).toEqual([])
  })
})

describe('eventLine', () => {
  it('tells the message, else the attributes', () => {
    expect(rows.map((row) => eventLine(row.event, 40))).toEqual(['Hi there', 'rows=12', 'k=v'])
    expect(eventLine({ name: 'x', time: 0, attributes: [{ key: 'k', value: 'x'.repeat(99) }] }, 10)).toBe(
      'k=xxxxxxxx',
    )
  })
})
