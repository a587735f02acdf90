import { valueText, type AttributeValue } from '../otlp/attributes'
import { parseContainer, type JsonContainer } from './jsonText'

export interface AttributeText {
  /** For reading and the clipboard: as it came. */
  raw: string
  type: 'string' | 'number' | 'boolean' | 'json'
  /** What to lay out as a tree. */
  json: JsonContainer | null
}

const headerPrefixes = ['http.request.header.', 'http.response.header.']

export function formatValue(key: string, value: AttributeValue): AttributeText {
  const raw = valueText(value)
  if (typeof value === 'number') return { raw, type: 'number', json: null }
  if (typeof value === 'boolean') return { raw, type: 'boolean', json: null }
  // A header is nearly always a list of one: read better on a line.
  if (Array.isArray(value) && headerPrefixes.some((prefix) => key.startsWith(prefix)))
    return { raw: value.map(valueText).join(', '), type: 'string', json: null }
  const json = typeof value === 'string' ? parseContainer(value) : value
  return { raw, type: json === null ? 'string' : 'json', json }
}
