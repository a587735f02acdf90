import { describe, expect, it } from 'vitest'
import { emptyQuery, resolveRange, searchNow } from './searchQuery'
import { asksForSearch, hasRange, queryFromUrl, queryToUrl, withoutSearch } from './searchUrl'
import { linkedTraces } from './traceLinks'
import { validateQuery } from './validateQuery'

const now = 1_700_000_000_000

describe('search address', () => {
  it('takes no moments that no calendar has', () => {
    const query = queryFromUrl({
      service: 'web',
      lookback: 'custom',
      start: '9'.repeat(19),
      end: '9'.repeat(30),
    })

    expect(query).toMatchObject({ start: null, end: null, lookback: 'custom' })
  })

  it('keeps an attribute of any name', () => {
    const tags = JSON.parse('{"__proto__":"x"}') as object
    const query = queryFromUrl({ tags: JSON.stringify(tags) })

    expect(query.tags).toBe('__proto__=x')
    expect(queryToUrl(query).tags).toBe('{"__proto__":"x"}')
  })

  it('reads an address made by Jaeger', () => {
    const query = queryFromUrl({
      service: 'web',
      operation: 'all',
      tags: '{"error":"true","path":"/a b"}',
      lookback: '2h',
      start: '1699992800000000',
      end: '1700000000000000',
      minDuration: '1ms',
      limit: '50',
    })

    expect(query).toEqual({
      service: 'web',
      operation: '',
      tags: 'error=true path="/a b"',
      lookback: '2h',
      start: 1_699_992_800_000_000,
      end: 1_700_000_000_000_000,
      minDuration: '1ms',
      maxDuration: '',
      durationOf: 'span',
      limit: 50,
    })
  })

  it('comes back from its own address', () => {
    const query = searchNow(
      {
        ...emptyQuery(),
        service: 'web',
        operation: 'GET /',
        tags: 'a=1 url*=/a/* path~=^/b:c$',
        maxDuration: '2s',
        durationOf: 'trace',
      },
      now,
    )

    expect(queryFromUrl(queryToUrl(query))).toEqual(query)
  })

  it('reads single tags of older addresses', () => {
    expect(queryFromUrl({ tag: ['a:1', 'b:x:y'] }).tags).toBe('a=1 b=x:y')
  })

  it.each(['__all_services__', '-', undefined])('reads %s as all services', (service) => {
    expect(queryFromUrl({ service, operation: '__all_operations__', start: '1' })).toMatchObject({
      service: '',
      operation: '',
      lookback: 'custom',
    })
  })

  it('takes what the address leaves out from the fallback', () => {
    expect(queryFromUrl({ service: 'web', lookback: 'soon' }, emptyQuery('6h')).lookback).toBe('6h')
  })

  it('keeps attributes that are no logfmt for the form to complain about', () => {
    const query = queryFromUrl({ tags: '=x' })

    expect(query.tags).toBe('=x')
    expect(queryToUrl(query)).toMatchObject({ tags: '=x' })
  })

  it('knows a link without its moment, and what does not belong to the search', () => {
    expect(hasRange({ lookback: '1h' })).toBe(false)
    expect(hasRange({ start: '1', end: '2' })).toBe(true)
    expect(withoutSearch({ service: 'web', traceID: '1', uiEmbed: 'v0' })).toEqual({ uiEmbed: 'v0' })
  })

  it('reads traces and the spans in them a link is about', () => {
    const { traceIds, finds } = linkedTraces({ traceID: ['1', '2'], span: ['aa@2', 'bb@2', 'cc@3', 'dd'] })

    expect(traceIds).toEqual(['1', '2', '3'])
    expect([...finds]).toEqual([
      ['2', 'aa bb'],
      ['3', 'cc'],
    ])
  })

  it('tells the bare page from a search', () => {
    expect(asksForSearch({})).toBe(false)
    expect(asksForSearch({ service: 'web' })).toBe(true)
  })
})

describe('search range', () => {
  it('counts a lookback alone from now', () => {
    expect(resolveRange({ ...emptyQuery(), lookback: '5m' }, now)).toEqual({
      start: (now - 300_000) * 1000,
      end: now * 1000,
    })
  })

  it('keeps the range of a link, and moves it on when searching again', () => {
    const linked = { ...emptyQuery(), lookback: '5m', start: 1, end: 2 }

    expect(resolveRange(linked, now)).toEqual({ start: 1, end: 2 })
    expect(searchNow(linked, now).end).toBe(now * 1000)
    expect(searchNow({ ...linked, lookback: 'custom' }, now)).toMatchObject({ start: 1, end: 2 })
  })

  it('moves the end back where it is adjusted, and never before the start', () => {
    const query = { ...emptyQuery(), lookback: '5m' }

    expect(searchNow(query, now, 60e6)).toMatchObject({
      start: (now - 300_000) * 1000,
      end: (now - 60_000) * 1000,
    })
    const short = searchNow(query, now, 3600e6)
    expect(short.end).toBeGreaterThan(short.start ?? 0)
  })
})

describe('validateQuery', () => {
  const rules = { serviceRequired: true, maxLimit: 100 }

  it('accepts a complete query', () => {
    expect(
      validateQuery({ ...emptyQuery(), service: 'web', minDuration: '1ms', maxDuration: '1s' }, rules),
    ).toEqual([])
  })

  it('reports everything at once', () => {
    const problems = validateQuery(
      { ...emptyQuery(), tags: '=', minDuration: 'x', maxDuration: 'y', limit: 500, lookback: 'custom' },
      rules,
    )

    expect(problems.map((problem) => problem.field)).toEqual([
      'service',
      'tags',
      'minDuration',
      'maxDuration',
      'limit',
      'range',
    ])
  })

  it('names an operator the search does not have', () => {
    expect(validateQuery({ ...emptyQuery(), service: 'web', tags: 'code!=200' }, rules)).toEqual([
      { field: 'tags', message: 'problem.operator', values: { word: 'code!=' } },
    ])
  })

  it('wants the longest duration to be the longer one', () => {
    const problems = validateQuery(
      { ...emptyQuery(), service: 'web', minDuration: '2s', maxDuration: '1s' },
      rules,
    )

    expect(problems).toEqual([{ field: 'maxDuration', message: 'problem.durationOrder', values: {} }])
  })
})
