export type Json = Record<string, unknown>

/** The value where it is an object, else an empty one. */
export function asObject(value: unknown): Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Json) : {}
}

export function booleanOr(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback
}

export function textOr(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback
}
