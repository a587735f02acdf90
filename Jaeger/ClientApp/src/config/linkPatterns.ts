import { asArray, asObject, textOr } from './json'

/** What a link is made for: attributes of a span, of its resource, of an event, or the trace as a whole. */
export type LinkPatternType = 'attributes' | 'resource' | 'events' | 'traces'

/** What a text has to be: any of a list, matched by an expression, or accepted by a function; null accepts all. */
export type TextTest = readonly string[] | RegExp | ((text: string) => unknown) | null

/** A link an operator wants beside a value. Texts hold `#{key}` and `#{key | function}`. */
export interface LinkPattern {
  types: readonly LinkPatternType[]
  key: TextTest
  value: TextTest
  url: string
  text: string
}

/** Both OpenTelemetry's words and Jaeger's older ones. */
const types: ReadonlyMap<unknown, LinkPatternType> = new Map([
  ['attributes', 'attributes'],
  ['tags', 'attributes'],
  ['resource', 'resource'],
  ['process', 'resource'],
  ['events', 'events'],
  ['logs', 'events'],
  ['traces', 'traces'],
])

export function parseLinkPatterns(value: unknown): LinkPattern[] {
  return asArray(value).flatMap((item) => {
    const { type, key, value: wanted, url, text } = asObject(item)
    const parsed = parseTypes(type)
    return parsed.length > 0 && typeof url === 'string'
      ? [{ types: parsed, key: parseTest(key), value: parseTest(wanted), url, text: textOr(text, url) }]
      : []
  })
}

/** A pattern without a type is meant for everything. */
function parseTypes(type: unknown): LinkPatternType[] {
  if (type === undefined || type === null) return [...new Set(types.values())]
  return (Array.isArray(type) ? type : [type]).flatMap((name) => types.get(name) ?? [])
}

/** A configuration written in JavaScript may hold expressions and functions. */
function parseTest(test: unknown): TextTest {
  if (typeof test === 'string') return [test]
  if (Array.isArray(test)) return test.filter((item) => typeof item === 'string')
  if (test instanceof RegExp) return test
  return typeof test === 'function' ? (test as (text: string) => unknown) : null
}

export function passes(test: TextTest, text: string): boolean {
  if (test === null) return true
  if (typeof test === 'function') return Boolean(test(text))
  return test instanceof RegExp ? text.search(test) >= 0 : test.includes(text)
}
