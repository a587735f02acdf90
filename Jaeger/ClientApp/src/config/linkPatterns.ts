import { asArray, asObject, textOr } from './json'

/** What a link is made for: attributes of a span, of its resource, of an event, or the trace as a whole. */
export type LinkPatternType = 'process' | 'tags' | 'logs' | 'traces'

/** A link an operator wants beside a value. Texts hold `#{key}` and `#{key | function}`. */
export interface LinkPattern {
  type: LinkPatternType
  /** The key of the attribute; empty for the trace as a whole. */
  key: string
  url: string
  text: string
}

const types: readonly LinkPatternType[] = ['process', 'tags', 'logs', 'traces']

export function parseLinkPatterns(value: unknown): LinkPattern[] {
  return asArray(value).flatMap((item) => {
    const { type: name, key, url, text } = asObject(item)
    const type = types.find((known) => known === name)
    return type !== undefined && typeof url === 'string'
      ? [{ type, key: textOr(key, ''), url, text: textOr(text, url) }]
      : []
  })
}
