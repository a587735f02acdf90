import { startOfToday } from './dateTime'

export interface DayGroup<T> {
  /** Midnight of the day, Unix seconds. */
  day: number
  items: T[]
}

/** Splits items, already in order of time, by the day they start on. */
export function groupByDay<T extends { startAt: number }>(items: T[]): DayGroup<T>[] {
  const groups: DayGroup<T>[] = []
  for (const item of items) {
    const day = startOfToday(new Date(item.startAt * 1000))
    const last = groups.at(-1)
    if (last?.day === day) last.items.push(item)
    else groups.push({ day, items: [item] })
  }
  return groups
}
