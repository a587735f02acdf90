const microsecondsPer: Record<string, number> = {
  ns: 0.001,
  us: 1,
  µs: 1,
  μs: 1,
  ms: 1000,
  s: 1_000_000,
  m: 60_000_000,
  h: 3_600_000_000,
}
const part = /(\d+(?:\.\d+)?|\.\d+)(ns|us|µs|μs|ms|s|m|h)/y

/** Microseconds of a duration as Go writes it (1.2s, 100ms, 1m30s), spaces between its parts allowed, or null for anything else. */
export function parseDuration(text: string): number | null {
  const input = text.replace(/\s+/g, '')
  let total = 0
  part.lastIndex = 0
  while (part.lastIndex < input.length) {
    const match = part.exec(input)
    if (match === null) return null
    total += Number(match[1]) * (microsecondsPer[match[2] ?? ''] ?? 0)
  }
  return input === '' ? null : total
}
