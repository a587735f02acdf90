import { describe, expect, it } from 'vitest'
import { decodeAttributes, decodeValue } from './attributes'
import { decodeKind, decodeStatusCode } from './spanKind'

describe('decodeValue', () => {
  it.each([
    [{ stringValue: 'x' }, 'x'],
    [{ boolValue: false }, false],
    [{ intValue: '42' }, 42],
    [{ intValue: '9007199254740993' }, '9007199254740993'],
    [{ doubleValue: 0.5 }, 0.5],
    [{ bytesValue: 'AAE=' }, 'AAE='],
    [{ arrayValue: { values: [{ stringValue: 'a' }, { intValue: '1' }] } }, ['a', 1]],
    [{ kvlistValue: { values: [{ key: 'k', value: { boolValue: true } }] } }, { k: true }],
    [{}, null],
    [undefined, null],
  ])('reads %j as %j', (value, expected) => {
    expect(decodeValue(value)).toEqual(expected)
  })

  it('keeps a hostile key a plain key', () => {
    const decoded = decodeValue({
      kvlistValue: { values: [{ key: '__proto__', value: { stringValue: 'x' } }] },
    })

    expect(Object.keys(decoded as object)).toEqual(['__proto__'])
    expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype)
  })

  it('reads a missing list as empty', () => {
    expect(decodeAttributes(undefined)).toEqual([])
  })
})

describe('enumerations', () => {
  it.each([
    [2, 'server'],
    ['3', 'client'],
    ['SPAN_KIND_PRODUCER', 'producer'],
    [99, 'unspecified'],
    [undefined, 'unspecified'],
  ] as const)('reads kind %j as %s', (kind, expected) => {
    expect(decodeKind(kind)).toBe(expected)
  })

  it('reads a status by number and by name', () => {
    expect(decodeStatusCode(2)).toBe('error')
    expect(decodeStatusCode('STATUS_CODE_OK')).toBe('ok')
  })
})
