import { asObject } from './json'
import { ConfigSection, type Complain } from './section'

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
const typeNames: ReadonlyMap<unknown, LinkPatternType> = new Map([
  ['attributes', 'attributes'],
  ['tags', 'attributes'],
  ['resource', 'resource'],
  ['process', 'resource'],
  ['events', 'events'],
  ['logs', 'events'],
  ['traces', 'traces'],
])

/** The patterns of a list that can be used. */
export function parseLinkPatterns(list: readonly unknown[], complain: Complain = () => {}): LinkPattern[] {
  return list.flatMap((item, n) => parseLinkPattern(item, `linkPatterns[${n}]`, complain) ?? [])
}

/** A pattern; null where it cannot be used. */
function parseLinkPattern(value: unknown, path: string, complain: Complain): LinkPattern | null {
  return ConfigSection.read(value, path, complain, (section) => {
    const types = parseTypes(section.any('type'))
    const url = section.text('url', '')
    const pattern = {
      types,
      key: parseTest(section.any('key')),
      value: parseTest(section.any('value')),
      url,
      text: section.text('text', url),
    }
    if (types.length > 0 && url !== '') return pattern
    if (asObject(value) === value)
      complain({
        name: path,
        value,
        problem: `needs a url and a type of ${[...typeNames.keys()].join(', ')}`,
      })
    return null
  })
}

/** A pattern without a type is meant for everything. */
function parseTypes(type: unknown): LinkPatternType[] {
  if (type === undefined || type === null) return [...new Set(typeNames.values())]
  return (Array.isArray(type) ? type : [type]).flatMap((name) => typeNames.get(name) ?? [])
}

/** A configuration written in JavaScript may hold expressions and functions. */
function parseTest(test: unknown): TextTest {
  if (typeof test === 'string') return [test]
  if (Array.isArray(test)) return test.filter((item) => typeof item === 'string')
  if (test instanceof RegExp) return test
  return typeof test === 'function' ? (test as (text: string) => unknown) : null
}

/** A function of the operator's that fails accepts nothing: one bad pattern must not take the page with it. */
export function passes(test: TextTest, text: string): boolean {
  if (test === null) return true
  if (typeof test === 'function') {
    try {
      return Boolean(test(text))
    } catch (error) {
      console.error(`linkPatterns: a function failed on ${JSON.stringify(text)}`, error)
      return false
    }
  }
  return test instanceof RegExp ? text.search(test) >= 0 : test.includes(text)
}
