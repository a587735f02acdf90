import { attributeValue, valueText } from '../otlp/attributes'
import type { Span } from '../trace/span'

export interface RowPill {
  text: string
  failed: boolean
}

/** What a pill shows: the first of these attributes that is there, new name before the old one. */
const pillKeys: readonly (readonly string[])[] = [
  ['http.request.method', 'http.method'],
  ['http.response.status_code', 'http.status_code'],
  ['db.system.name', 'db.system', 'messaging.system', 'rpc.system.name', 'rpc.system'],
]
const longest = 18

export function rowPills(span: Span): RowPill[] {
  return pillKeys.flatMap((keys) => {
    for (const key of keys) {
      const value = attributeValue(span.attributes, key)
      if (value === undefined || value === '') continue
      const text = valueText(value)
      return [
        { text: text.slice(0, longest), failed: keys.includes('http.status_code') && Number(text) >= 400 },
      ]
    }
    return []
  })
}
