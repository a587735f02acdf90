const allowed: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])

/** The address if following it cannot run a script of whoever wrote the span, else null. Relative ones are fine. */
export function safeAddress(address: string, base: string): string | null {
  try {
    return allowed.has(new URL(address, base).protocol) ? address : null
  } catch {
    return null
  }
}

/** The address a value itself is, so that it can be followed without any pattern. */
export function webAddress(value: unknown): string | null {
  return typeof value === 'string' && /^https?:\/\/[^\s]+$/i.test(value) && URL.canParse(value) ? value : null
}
