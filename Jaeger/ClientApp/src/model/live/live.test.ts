import { describe, expect, it } from 'vitest'
import type { TraceSummary } from '../search/traceSummary'
import { EventParser } from './eventParser'
import { mergeArrivals, mostLive } from './mergeArrivals'

function summary(traceId: string, startTime: number, spanCount = 1): TraceSummary {
  const root = { rootService: 'web', rootOperation: 'GET /' }
  return { traceId, ...root, startTime, duration: 1, spanCount, errorCount: 0, orphanCount: 0, services: [] }
}

describe('EventParser', () => {
  it('reads events in whatever pieces they come', () => {
    const parser = new EventParser()
    const text = 'retry: 2000\nid: 7\n\n: heartbeat\n\nevent: trace\ndata: {"a":1}\n\nid: 8\n\n'

    const events = [...text].flatMap((character) => parser.push(character))

    expect(events).toEqual([{ name: 'trace', data: '{"a":1}' }])
    expect(parser.lastEventId).toBe('8')
  })

  it('reads every kind of line end and data over lines', () => {
    expect(new EventParser().push('data: a\r\ndata:b\r\n\r\ndata: c\n\n')).toEqual([
      { name: 'message', data: 'a\nb' },
      { name: 'message', data: 'c' },
    ])
  })
})

describe('mergeArrivals', () => {
  it('puts new traces on top and grown ones in their place', () => {
    const { summaries } = mergeArrivals(
      [summary('a', 1), summary('b', 2)],
      [summary('c', 3), summary('a', 1, 9)],
    )

    expect(summaries.map(({ traceId, spanCount }) => [traceId, spanCount])).toEqual([
      ['c', 1],
      ['b', 1],
      ['a', 9],
    ])
  })

  it('lets the oldest go beyond its bound and says so', () => {
    const many = Array.from({ length: mostLive + 3 }, (_, index) => summary(String(index), index))

    expect(mergeArrivals([], many)).toMatchObject({ dropped: 3 })
    expect(mergeArrivals([], many).summaries.at(-1)?.traceId).toBe('3')
  })
})
