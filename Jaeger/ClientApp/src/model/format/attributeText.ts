import { valueText, type AttributeValue } from '../otlp/attributes'

export interface AttributeText {
  /** For reading: JSON is laid out over lines. */
  text: string
  /** For the clipboard: as it came. */
  raw: string
  type: 'string' | 'number' | 'boolean' | 'json'
}

export function formatValue(value: AttributeValue): AttributeText {
  const raw = valueText(value)
  if (typeof value === 'number') return { text: raw, raw, type: 'number' }
  if (typeof value === 'boolean') return { text: raw, raw, type: 'boolean' }
  if (typeof value === 'object') return { text: JSON.stringify(value, null, 2), raw, type: 'json' }
  const parsed = parseContainer(value)
  return parsed === null
    ? { text: raw, raw, type: 'string' }
    : { text: JSON.stringify(parsed, null, 2), raw, type: 'json' }
}

/** The object or array a text holds as JSON; numbers and the like stay as written. */
function parseContainer(text: string): object | null {
  if (!/^\s*[[{]/.test(text)) return null
  try {
    return JSON.parse(text) as object
  } catch {
    return null
  }
}
