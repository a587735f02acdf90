import { valueText, type Attribute } from '../otlp/attributes'

const longestValue = 200

/** What finds the spans with an attribute, or null where the find box has no words for it. */
export function findInput({ key, value }: Attribute): string | null {
  const text = valueText(value)
  if (/[\s"=]/.test(key) || key.startsWith('-') || key === '') return null
  return text.includes('"') || text.length > longestValue ? null : `${key}="${text}"`
}
