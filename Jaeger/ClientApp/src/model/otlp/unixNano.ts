/** A moment in nanoseconds since 1970; an unreadable one counts as 0, which the tree repairs. */
export function parseUnixNano(moment: string | number | bigint | undefined): bigint {
  try {
    return BigInt(moment ?? 0)
  } catch {
    return 0n
  }
}

/** Microseconds between two moments, with the nanoseconds as decimals. */
export function microsecondsBetween(from: bigint, to: bigint): number {
  return Number(to - from) / 1000
}
