import { expect, it } from 'vitest'
import { listedLookback, lookbackChoices } from './lookback'

it('offers nothing beyond the longest lookback, and that one itself', () => {
  expect(lookbackChoices('90m', '1h')).toEqual(['5m', '15m', '30m', '1h', '90m'])
  expect(lookbackChoices('2d', '1h').at(-1)).toBe('2d')
})

it('offers the lookback of a link though the list does not have it', () => {
  expect(lookbackChoices('2d', '7d').at(-1)).toBe('7d')
  expect(lookbackChoices('2d', '10m')).toContain('10m')
})

it('shows a lookback under the name the list has for its length', () => {
  expect(listedLookback('1d', lookbackChoices('2d', '1d'))).toBe('24h')
  expect(listedLookback('custom', lookbackChoices('2d', '1h'))).toBe('custom')
})
