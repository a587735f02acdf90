import { describe, expect, it } from 'vitest'
import { groupByDay } from '../src/dates/dayGroups'
import { daysFromToday, nextFullHour, startOfToday, toLocalInput, toUnixSeconds } from '../src/dates/dateTime'

const seconds = (...parts: [number, number, number, number?, number?]) => new Date(...parts).getTime() / 1000

describe('dateTime', () => {
  it('toUnixSeconds_localInput_isTheUsersTime', () => {
    expect(toUnixSeconds('2026-03-04T05:06')).toBe(seconds(2026, 2, 4, 5, 6))
  })

  it.each(['', 'soon', '2026-13-40T99:99'])('toUnixSeconds_%j_isNothing', (text) => {
    expect(toUnixSeconds(text)).toBeUndefined()
  })

  it('toLocalInput_ofItsOwnInput_givesItBack', () => {
    expect(toLocalInput(toUnixSeconds('2026-03-04T05:06') ?? 0)).toBe('2026-03-04T05:06')
  })

  it('nextFullHour_beforeMidnight_isTheNextDay', () => {
    expect(nextFullHour(new Date(2026, 11, 31, 23, 59, 59))).toBe(seconds(2027, 0, 1))
  })

  it('startOfToday_anyTime_isMidnight', () => {
    expect(startOfToday(new Date(2026, 5, 7, 13, 14))).toBe(seconds(2026, 5, 7))
  })

  it.each([
    [seconds(2026, 5, 7, 0, 0), 0],
    [seconds(2026, 5, 7, 23, 59), 0],
    [seconds(2026, 5, 8, 0, 0), 1],
    [seconds(2026, 5, 6, 23, 59), -1],
  ])('daysFromToday_%i_is_%i', (time, days) => {
    expect(daysFromToday(time, new Date(2026, 5, 7, 12))).toBe(days)
  })

  it('groupByDay_sortedItems_splitsWhereTheDayChanges', () => {
    const items = [
      [7, 9],
      [7, 23],
      [8, 0],
    ].map(([day, hour]) => ({ startAt: seconds(2026, 5, day ?? 0, hour) }))
    expect(groupByDay(items).map(({ day, items }) => [day, items.length])).toEqual([
      [seconds(2026, 5, 7), 2],
      [seconds(2026, 5, 8), 1],
    ])
  })
})
