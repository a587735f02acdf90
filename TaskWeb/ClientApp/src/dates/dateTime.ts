const pad = (value: number) => String(value).padStart(2, '0')

/** Unix seconds of a `datetime-local` value in the user's time zone; nothing where it is none. */
export function toUnixSeconds(local: string): number | undefined {
  const time = new Date(local).getTime()
  return local === '' || Number.isNaN(time) ? undefined : Math.floor(time / 1000)
}

/** The `datetime-local` value of Unix seconds in the user's time zone. */
export function toLocalInput(seconds: number): string {
  const date = new Date(seconds * 1000)
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
  return `${day}T${pad(date.getHours())}:${pad(date.getMinutes())}`
}

/** The next full hour: what a new task most likely starts at. */
export function nextFullHour(now = new Date()): number {
  const date = new Date(now)
  date.setHours(date.getHours() + 1, 0, 0, 0)
  return Math.floor(date.getTime() / 1000)
}

/** Midnight at the start of today, where the user is. */
export function startOfToday(now = new Date()): number {
  return Math.floor(new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime() / 1000)
}

/** Whole days from today to the day of the time: 0 is today, 1 tomorrow, −1 yesterday. */
export function daysFromToday(seconds: number, now = new Date()): number {
  const day = startOfToday(new Date(seconds * 1000))
  // Days are 23 or 25 hours long where the clocks change.
  return Math.round((day - startOfToday(now)) / 86_400)
}
