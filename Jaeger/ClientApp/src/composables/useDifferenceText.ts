import type { Difference, Measure } from '@/model/compare/difference'
import { formatDuration } from '@/model/format/duration'

/** A difference in words: `+3`, `−1.5ms`, `+60%`; where nothing changed, the figure itself. */
export function useDifferenceText(measure: () => Measure) {
  const value = (amount: number) => (measure() === 'duration' ? formatDuration(amount) : String(amount))
  const sign = (amount: number) => (amount > 0 ? '+' : amount < 0 ? '−' : '')
  return {
    value,
    amount: ({ a, by, change }: Difference) =>
      change === 'same' ? value(a) : `${sign(by)}${value(Math.abs(by))}`,
    percent: ({ percent }: Difference) => `${sign(percent)}${Math.round(Math.abs(percent))}%`,
  }
}
