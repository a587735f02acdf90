const microsecondsPer = { s: 1e6, m: 60e6, h: 3600e6, d: 86_400e6, w: 604_800e6 } as const
type LookbackUnit = keyof typeof microsecondsPer

const common = '5m 15m 30m 1h 2h 3h 6h 12h 24h 2d 3d 5d 7d 2w 3w 4w'.split(' ')
export const defaultLookback = '1h'
/** Instead of a lookback: two date fields. */
export const customLookback = 'custom'

/** Microseconds of a lookback such as 5m, 1h, 2d or 1w, or null where it is none. */
export function parseLookback(text: string): number | null {
  const match = /^(\d+)([smhdw])$/.exec(text)
  return match === null ? null : Number(match[1]) * microsecondsPer[match[2] as LookbackUnit]
}

/** What the form offers: nothing beyond the longest lookback, but that one and the one a link carries. */
export function lookbackChoices(longest: string, current: string): string[] {
  const bound = parseLookback(longest) ?? Infinity
  const choices = common.filter((lookback) => (parseLookback(lookback) ?? 0) <= bound)
  for (const extra of [longest, current]) {
    const length = parseLookback(extra)
    if (length !== null && !choices.some((lookback) => parseLookback(lookback) === length))
      choices.push(extra)
  }
  return choices.sort((a, b) => (parseLookback(a) ?? 0) - (parseLookback(b) ?? 0))
}

/** The same length as the list writes it, such as 24h for 1d; other lookbacks stay as they are. */
export function listedLookback(lookback: string, choices: readonly string[]): string {
  const length = parseLookback(lookback)
  return choices.find((choice) => parseLookback(choice) === length) ?? lookback
}
