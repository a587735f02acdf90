import { describe, expect, it } from 'vitest'
import { findInput } from '../find/findInput'
import { formatValue } from './attributeText'
import { clampText } from './clampText'
import { countValues, parseContainer } from './jsonText'
import { orderAttributes } from './orderAttributes'

describe('formatValue', () => {
  it('lays JSON out as a tree and keeps the raw text for the clipboard', () => {
    expect(formatValue('k', '{"a":1}')).toEqual({ raw: '{"a":1}', type: 'json', json: { a: 1 } })
    expect(formatValue('k', ['x'])).toEqual({ raw: '["x"]', type: 'json', json: ['x'] })
  })

  it('shows headers on a line', () => {
    expect(formatValue('http.request.header.accept', ['a', 'b'])).toMatchObject({
      raw: 'a, b',
      type: 'string',
    })
  })

  it('leaves other texts as they are', () => {
    expect(formatValue('k', '{broken')).toEqual({ raw: '{broken', type: 'string', json: null })
    expect(formatValue('k', '12').type).toBe('string')
    expect(formatValue('k', null)).toMatchObject({ raw: 'null', type: 'string' })
  })
})

describe('parseContainer', () => {
  it('reads objects and arrays only', () => {
    expect(parseContainer(' [1]')).toEqual([1])
    expect(parseContainer('"text"')).toBeNull()
    expect(parseContainer('{')).toBeNull()
  })
})

describe('countValues', () => {
  it('counts all levels up to the limit', () => {
    expect(countValues({ a: [1, 2], b: {} }, 100)).toBe(4)
    expect(countValues([1, 2, 3], 2)).toBe(2)
  })
})

describe('orderAttributes', () => {
  const attributes = ['zeta', 'http.url', 'Alpha', 'db.name'].map((key) => ({ key, value: 1 }))

  it('puts wanted prefixes first and sorts the rest by key', () => {
    expect(orderAttributes(attributes, ['db.', 'HTTP.']).attributes.map(({ key }) => key)).toEqual([
      'db.name',
      'http.url',
      'Alpha',
      'zeta',
    ])
  })

  it('leaves out what was said already', () => {
    const twice = [
      { key: 'a', value: 1 },
      { key: 'a', value: 1 },
      { key: 'a', value: 2 },
    ]

    expect(orderAttributes(twice, [])).toEqual({
      attributes: [twice[0], twice[2]],
      duplicates: [twice[1]],
    })
  })
})

describe('clampText', () => {
  it.each([
    ['short', 5, 0],
    ['x'.repeat(3000), 2000, 1000],
    ['a\n'.repeat(40), 31, 49],
  ])('keeps the start of a long text', (text, length, hidden) => {
    const clamped = clampText(text)

    expect([clamped.shown.length, clamped.hidden]).toEqual([length, hidden])
  })
})

describe('findInput', () => {
  it('asks for the key with the value', () => {
    expect(findInput({ key: 'user', value: 'a b' })).toBe('user="a b"')
    expect(findInput({ key: 'n', value: 5 })).toBe('n="5"')
  })

  it.each([
    ['a b', 'x'],
    ['-k', 'x'],
    ['k', 'with "quotes"'],
    ['k', 'x'.repeat(300)],
  ])('gives up on %s', (key, value) => expect(findInput({ key, value })).toBeNull())
})
