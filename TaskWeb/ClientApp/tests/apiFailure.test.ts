import { describe, expect, it } from 'vitest'
import { ApiFailure } from '../src/api/apiFailure'
import { json } from './json'

describe('ApiFailure', () => {
  it.each([
    [400, 'invalid'],
    [404, 'missing'],
    [413, 'invalid'],
    [500, 'unexpected'],
    [502, 'interrupted'],
    [503, 'unavailable'],
    [504, 'timeout'],
  ])('of_status%i_is_%s', async (status, kind) => {
    expect((await ApiFailure.of(json(status, {}))).kind).toBe(kind)
  })

  it('of_problemWithDetail_saysTheDetail', async () => {
    const failure = await ApiFailure.of(json(503, { title: 'T', detail: 'D' }, { 'retry-after': '2' }))
    expect(failure).toMatchObject({ message: 'D', retryAfterSeconds: 2 })
  })

  it.each([
    ['<html>', 'text/html'],
    ['{broken', 'application/problem+json'],
    ['null', 'application/json'],
  ])('of_body_%s_saysTheStatus', async (body, type) => {
    const failure = await ApiFailure.of(
      new Response(body, { status: 502, headers: { 'content-type': type } }),
    )
    expect(failure).toMatchObject({ message: 'HTTP 502', violations: {} })
  })

  it('of_violations_mapsFieldNamesToOurs', async () => {
    const errors = { Title: ['a'], '$.startAt': ['b'], title: ['c'], contents: 'd', $: ['e'] }
    const failure = await ApiFailure.of(json(400, { errors }))
    expect(failure.violations).toEqual({ title: ['a', 'c'], startAt: ['b'], contents: ['d'], '': ['e'] })
  })
})
