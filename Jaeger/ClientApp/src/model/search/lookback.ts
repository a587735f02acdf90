const microsecondsPer = { m: 60e6, h: 3600e6, d: 86_400e6, w: 604_800e6 } as const

/** What the search form offers; `custom` shows two date fields instead. */
export const lookbacks = ['5m', '15m', '30m', '1h', '2h', '3h', '6h', '12h', '24h', '2d'] as const
export const defaultLookback = '1h'
export const customLookback = 'custom'

/** Microseconds of a lookback such as 5m, 1h, 2d or 1w, or null where it is none. */
export function parseLookback(text: string): number | null {
  const match = /^(\d+)([mhdw])$/.exec(text)
  if (match === null) return null
  return Number(match[1]) * microsecondsPer[match[2] as keyof typeof microsecondsPer]
}
