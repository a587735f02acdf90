/** A size as people write it: 512 B, 20.5 kB, 114 MB. */
export function formatBytes(bytes: number, locale: string): string {
  const [unit, divisor] = bytes >= 1e6 ? ['MB', 1e6] : bytes >= 1000 ? ['kB', 1000] : ['B', 1]
  return `${(bytes / divisor).toLocaleString(locale, { maximumSignificantDigits: 3 })} ${unit}`
}
