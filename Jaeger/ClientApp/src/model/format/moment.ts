export type TimeZone = 'local' | 'utc'

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** A date and time with milliseconds; the argument is microseconds since 1970. */
export function formatMoment(microseconds: number, locale: string, zone: TimeZone): string {
  return formatter(locale, zone, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23',
  }).format(microseconds / 1000)
}

/** Hours, minutes and seconds; for moments whose day is plain from what stands around. */
export function formatClock(milliseconds: number, locale: string, zone: TimeZone): string {
  return formatter(locale, zone, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(milliseconds)
}

const dayMilliseconds = 86_400_000

/** A moment on an axis that covers so many milliseconds: with the day, or the year, where the clock alone says too little. */
export function formatTick(milliseconds: number, covers: number, locale: string, zone: TimeZone): string {
  if (covers < dayMilliseconds) return formatClock(milliseconds, locale, zone)
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const date = { month: 'short', day: 'numeric' } as const
  const options = covers < 14 * dayMilliseconds ? { ...date, ...time } : { ...date, year: 'numeric' as const }
  return formatter(locale, zone, options).format(milliseconds)
}

/** "5 minutes ago" in the language of the reader. */
export function formatAge(microseconds: number, nowMilliseconds: number, locale: string): string {
  const seconds = Math.round(microseconds / 1e6 - nowMilliseconds / 1000)
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const size = Math.abs(seconds)
  if (size < minute) return relative.format(seconds, 'second')
  if (size < hour) return relative.format(Math.round(seconds / minute), 'minute')
  if (size < day) return relative.format(Math.round(seconds / hour), 'hour')
  return relative.format(Math.round(seconds / day), 'day')
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter is slow enough to be felt in a list. */
function formatter(locale: string, zone: TimeZone, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${Object.keys(options).length}`
  const known = formatters.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone === 'utc' ? 'UTC' : undefined })
  formatters.set(key, made)
  return made
}
