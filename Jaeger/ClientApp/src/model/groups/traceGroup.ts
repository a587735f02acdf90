import { parseLookback } from '../search/lookback'
import { emptyQuery, type SearchQuery } from '../search/searchQuery'

/** How much earlier than now a group ends: `period` is as long as the group itself. */
export const shifts = ['0', 'period', '1d', '7d'] as const
export type Shift = (typeof shifts)[number]

/** One of the two groups of traces, as the form and the address hold it. */
export interface TraceGroup {
  service: string
  operation: string
  /** logfmt, with the operators of the search. */
  tags: string
  minDuration: string
  maxDuration: string
  lookback: string
  shift: Shift
}

export const groupLookbacks = ['5m', '15m', '1h', '6h', '24h', '2d', '7d'] as const
const fields = ['service', 'operation', 'tags', 'minDuration', 'maxDuration', 'lookback', 'shift'] as const
/** The most traces of a group that are looked at. */
export const groupSize = 2000

export function emptyGroup(): TraceGroup {
  return {
    service: '',
    operation: '',
    tags: '',
    minDuration: '',
    maxDuration: '',
    lookback: '1h',
    shift: '0',
  }
}

export function groupFromUrl(query: Readonly<Record<string, unknown>>, side: 'a' | 'b'): TraceGroup {
  const group = emptyGroup()
  const text = (name: string) => {
    const value = [query[`${side}.${name}`]].flat()[0]
    return typeof value === 'string' ? value : ''
  }
  for (const name of ['service', 'operation', 'tags', 'minDuration', 'maxDuration'] as const)
    group[name] = text(name)
  group.lookback = parseLookback(text('lookback')) === null ? group.lookback : text('lookback')
  group.shift = shifts.find((shift) => shift === text('shift')) ?? group.shift
  return group
}

/** Only what differs from the empty group, which keeps addresses short. */
export function groupsToUrl(a: TraceGroup, b: TraceGroup): Record<string, string> {
  const empty = emptyGroup()
  const entries = [['a', a] as const, ['b', b] as const].flatMap(([side, group]) =>
    fields
      .filter((field) => group[field].trim() !== empty[field])
      .map((field) => [`${side}.${field}`, group[field].trim()]),
  )
  // The question itself: an address without is the empty form.
  return { ...Object.fromEntries(entries), ask: '1' }
}

/** The search for a group's traces, with its time counted from now. */
export function groupSearch(group: TraceGroup, nowMilliseconds: number): SearchQuery {
  const length = parseLookback(group.lookback) ?? 0
  const earlier = group.shift === 'period' ? length : (parseLookback(group.shift) ?? 0)
  const end = nowMilliseconds * 1000 - earlier
  const { service, operation, tags, minDuration, maxDuration } = group
  return {
    ...emptyQuery(),
    service,
    operation,
    tags,
    minDuration,
    maxDuration,
    lookback: 'custom',
    start: end - length,
    end,
    limit: groupSize,
  }
}
