// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { emptyQuery } from '@/model/search/searchQuery'
import { fetchTrace } from './traces'
import { decodeSummary, searchParameters, searchTraces } from './traceSummaries'

function answer(body: string, status = 200): void {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })))
}

afterEach(() => vi.unstubAllGlobals())

describe('searchParameters', () => {
  it('writes the query of the version 3 API', () => {
    const query = {
      ...emptyQuery(),
      service: 'web',
      tags: 'error=true url*=/a/* code~=^5',
      minDuration: '1ms',
      start: 1_700_000_000_000_001,
      end: 1_700_000_001_000_000,
    }

    expect(Object.fromEntries(searchParameters(query, 0))).toEqual({
      'query.serviceName': 'web',
      'query.startTimeMin': '2023-11-14T22:13:20.000001Z',
      'query.startTimeMax': '2023-11-14T22:13:21.000000Z',
      'query.durationMin': '1ms',
      'query.searchDepth': '20',
      'query.attributes': '{"error":"true"}',
      'query.attributePatterns': '{"url":"/a/*"}',
      'query.attributeRegexes': '{"code":"^5"}',
    })
  })

  it('asks for durations of whole traces', () => {
    const query = { ...emptyQuery(), maxDuration: '1 s', durationOf: 'trace' as const }

    expect(searchParameters(query, 0).get('query.traceDurationMax')).toBe('1s')
    expect(searchParameters(query, 0).has('query.durationMax')).toBe(false)
  })
})

describe('decodeSummary', () => {
  it('reads the shape of Jaeger', () => {
    const summary = decodeSummary({
      traceId: '5b8efff798038103d269b633813fc60c',
      rootServiceName: 'frontend',
      rootOperationName: 'GET /',
      minStartTimeUnixNano: '1699999999990000000',
      maxEndTimeUnixNano: '1700000000150000000',
      spanCount: 2,
      errorSpanCount: 1,
      services: [{ name: 'frontend', spanCount: 1, errorSpanCount: 1 }],
    })

    expect(summary).toMatchObject({
      duration: 160_000,
      startTime: 1_699_999_999_990_000,
      errorCount: 1,
      orphanCount: 0,
    })
    expect(summary.services).toEqual([{ name: 'frontend', spanCount: 1, errorCount: 1 }])
  })
})

describe('backend answers', () => {
  it('takes no summaries for an empty list', async () => {
    answer('{"summaries":[]}')

    await expect(searchTraces(emptyQuery())).resolves.toEqual({
      summaries: [],
      total: 0,
      totalIsLowerBound: false,
    })
  })

  it('passes the sentence of a refusal on', async () => {
    answer('{"error":{"httpCode":400,"message":"malformed parameter"}}', 400)

    await expect(searchTraces(emptyQuery())).rejects.toMatchObject({
      kind: 'refused',
      detail: 'malformed parameter',
    })
  })

  it('tells a missing trace, an unreadable answer and no answer apart', async () => {
    answer('{"error":{"httpCode":404,"message":"No traces found"}}', 404)
    await expect(fetchTrace('1')).rejects.toMatchObject({ kind: 'notFound', detail: 'No traces found' })

    answer('<html>')
    await expect(fetchTrace('1')).rejects.toMatchObject({ kind: 'malformed' })

    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')))
    await expect(fetchTrace('1')).rejects.toMatchObject({ kind: 'unreachable' })
  })
})
