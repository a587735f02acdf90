interface Unit {
  name: string
  microseconds: number
  /** How many of the next smaller unit; 1000 shows decimals, others show two units. */
  of: number
}

const units: readonly [Unit, ...Unit[]] = [
  { name: 'd', microseconds: 86_400_000_000, of: 24 },
  { name: 'h', microseconds: 3_600_000_000, of: 60 },
  { name: 'm', microseconds: 60_000_000, of: 60 },
  { name: 's', microseconds: 1_000_000, of: 1000 },
  { name: 'ms', microseconds: 1000, of: 1000 },
  { name: 'µs', microseconds: 1, of: 1000 },
]

/** As Jaeger writes durations: 812µs, 1.5ms, 2.25s, 1m 30s, 2h 5m. */
export function formatDuration(microseconds: number): string {
  if (microseconds < 0) return `-${formatDuration(-microseconds)}`
  const found = units.findIndex((unit) => microseconds >= unit.microseconds)
  const index = found === -1 ? units.length - 1 : found
  const unit = units[index] ?? units[0]
  const amount = microseconds / unit.microseconds
  if (unit.of === 1000) return `${round(amount)}${unit.name}`

  const smaller = units[index + 1] ?? unit
  const rest = Math.round((amount % 1) * unit.of)
  if (rest === unit.of) return formatDuration((Math.floor(amount) + 1) * unit.microseconds)
  const whole = `${Math.floor(amount)}${unit.name}`
  return rest === 0 ? whole : `${whole} ${rest}${smaller.name}`
}

/** How long after the start of the trace something happened, or before it where clocks differ. */
export function formatOffset(microseconds: number): string {
  return microseconds < 0 ? `−${formatDuration(-microseconds)}` : `+${formatDuration(microseconds)}`
}

/** Two decimals at most, and no more than the size of the number deserves. */
function round(amount: number): number {
  const scale = amount >= 100 ? 10 : 100
  return Math.round(amount * scale) / scale
}
