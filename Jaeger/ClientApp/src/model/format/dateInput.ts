import type { TimeZone } from './moment'

const minuteMilliseconds = 60_000

/** What an input of type datetime-local shows for a moment in microseconds since 1970. */
export function toDateInput(microseconds: number | null, zone: TimeZone): string {
  if (microseconds === null) return ''
  const moment = new Date(microseconds / 1000)
  const offset = zone === 'utc' ? 0 : moment.getTimezoneOffset() * minuteMilliseconds
  return new Date(moment.getTime() - offset).toISOString().slice(0, 19)
}

export function fromDateInput(text: string, zone: TimeZone): number | null {
  const milliseconds = Date.parse(zone === 'utc' ? `${text}Z` : text)
  return Number.isNaN(milliseconds) ? null : milliseconds * 1000
}
