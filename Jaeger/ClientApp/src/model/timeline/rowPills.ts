import { attributeValue, valueText } from '../otlp/attributes'
import type { Span } from '../trace/span'

export interface RowPill {
  /** The attribute it comes from. */
  key: string
  text: string
  failed: boolean
}

interface PillSource {
  /** The first of these attributes that is there, new name before the old one. */
  keys: readonly string[]
  isFailure?: (text: string) => boolean
}

const sources: readonly PillSource[] = [
  { keys: ['http.request.method', 'http.method'] },
  {
    keys: ['http.response.status_code', 'http.status_code'],
    isFailure: (text) => Number(text) >= 500 && Number(text) < 600,
  },
  { keys: ['db.system.name', 'db.system'] },
  { keys: ['messaging.system'] },
  { keys: ['rpc.system.name', 'rpc.system'] },
  { keys: ['gen_ai.request.model'] },
]
const longest = 18

export function rowPills(span: Span): RowPill[] {
  return sources.flatMap(({ keys, isFailure }) => {
    for (const key of keys) {
      const value = attributeValue(span.attributes, key)
      const text = value === undefined ? '' : valueText(value).trim()
      if (text !== '') return [{ key, text: text.slice(0, longest), failed: isFailure?.(text) ?? false }]
    }
    return []
  })
}
