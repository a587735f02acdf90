export type JsonContainer = readonly unknown[] | Readonly<Record<string, unknown>>

export function isContainer(value: unknown): value is JsonContainer {
  return typeof value === 'object' && value !== null
}

/** The object or array a text holds as JSON, its integers as exact as they were written; null for any other text. */
export function parseContainer(text: string): JsonContainer | null {
  if (!/^\s*[[{]/.test(text)) return null
  try {
    const parsed: unknown = JSON.parse(text, keepInteger)
    return isContainer(parsed) ? parsed : null
  } catch {
    return null
  }
}

/** Browsers that hand over the source of a number let identifiers above 2^53 survive. */
function keepInteger(_: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value
  const source = context?.source ?? ''
  return /^-?\d+$/.test(source) ? BigInt(source) : value
}

/** How many values a container holds at all levels, counted no further than the limit. */
export function countValues(container: JsonContainer, limit: number): number {
  const pending: JsonContainer[] = [container]
  let count = 0
  for (let next = pending.pop(); next !== undefined && count < limit; next = pending.pop())
    for (const value of Object.values(next)) {
      count++
      if (isContainer(value)) pending.push(value)
    }
  return Math.min(count, limit)
}
