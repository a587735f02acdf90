import { describe, expect, it } from 'vitest'
import { formatBytes } from './byteSize'
import { fromDateInput, toDateInput } from './dateInput'
import { formatDuration, formatOffset } from './duration'
import { parseDuration } from './durationInput'
import { formatAge, formatMoment, formatTick } from './moment'

describe('formatOffset', () => {
  it.each([
    [0, '+0µs'],
    [1500, '+1.5ms'],
    [-1500, '−1.5ms'],
  ])('writes %d as %s', (microseconds, expected) => expect(formatOffset(microseconds)).toBe(expected))
})

describe('formatDuration', () => {
  it.each([
    [0, '0µs'],
    [0.25, '0.25µs'],
    [812, '812µs'],
    [1500, '1.5ms'],
    [92_951, '92.95ms'],
    [157_489, '157.5ms'],
    [2_250_000, '2.25s'],
    [60_000_000, '1m'],
    [90_000_000, '1m 30s'],
    [119_999_999, '2m'],
    [7_500_000_000, '2h 5m'],
    [90_000_000_000, '1d 1h'],
    [-1500, '-1.5ms'],
  ])('writes %d µs as %s', (microseconds, expected) => {
    expect(formatDuration(microseconds)).toBe(expected)
  })
})

describe('parseDuration', () => {
  it.each([
    ['1.2s', 1_200_000],
    ['100ms', 100_000],
    [' 500us ', 500],
    ['1 s', 1_000_000],
    ['500µs', 500],
    ['1m30s', 90_000_000],
    ['2h', 7_200_000_000],
  ])('reads %s', (text, expected) => {
    expect(parseDuration(text)).toBeCloseTo(expected)
  })

  it.each(['', '5', 'ms', '1.2.3s', '-1s'])('rejects "%s"', (text) => {
    expect(parseDuration(text)).toBeNull()
  })
})

describe('moments', () => {
  it('shows milliseconds in the chosen zone', () => {
    expect(formatMoment(1_700_000_000_123_456, 'en', 'utc')).toBe('Nov 14, 2023, 22:13:20.123')
  })

  it('tells the day where an axis covers more than one', () => {
    const hour = 3_600_000

    expect(formatTick(1_700_000_000_000, hour, 'en', 'utc')).toBe('22:13:20')
    expect(formatTick(1_700_000_000_000, 48 * hour, 'en', 'utc')).toBe('Nov 14, 22:13')
    expect(formatTick(1_700_000_000_000, 8760 * hour, 'en', 'utc')).toBe('Nov 14, 2023')
  })

  it('tells the age in the language of the reader', () => {
    expect(formatAge(1_000_000_000, 1_300_000, 'en')).toBe('5 minutes ago')
    expect(formatAge(1_000_000_000, 1_300_000, 'ja')).toBe('5 分前')
  })

  it.each(['local', 'utc'] as const)('goes through a date input and back in %s time', (zone) => {
    const moment = 1_700_000_000_000_000

    expect(fromDateInput(toDateInput(moment, zone), zone)).toBe(moment)
    expect(fromDateInput('', zone)).toBeNull()
  })
})

describe('formatBytes', () => {
  it.each([
    [512, '512 B'],
    [20_480, '20.5 kB'],
    [113_796_124, '114 MB'],
  ])('writes %d as %s', (bytes, expected) => expect(formatBytes(bytes, 'en')).toBe(expected))
})
