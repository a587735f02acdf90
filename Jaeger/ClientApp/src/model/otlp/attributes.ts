import type { OtlpKeyValue, OtlpValue } from './otlpJson'

/** A decoded value: integers too large for a number stay text. */
export type AttributeValue =
  string | number | boolean | null | AttributeValue[] | { [key: string]: AttributeValue }

export interface Attribute {
  key: string
  value: AttributeValue
}

export function decodeAttributes(attributes: OtlpKeyValue[] | undefined): Attribute[] {
  return (attributes ?? []).map(({ key, value }) => ({ key, value: decodeValue(value) }))
}

export function decodeValue(value: OtlpValue | undefined): AttributeValue {
  if (value === undefined) return null
  if (value.stringValue !== undefined) return value.stringValue
  if (value.boolValue !== undefined) return value.boolValue
  if (value.intValue !== undefined) return decodeInteger(value.intValue)
  if (value.doubleValue !== undefined) return value.doubleValue
  if (value.bytesValue !== undefined) return value.bytesValue
  if (value.arrayValue !== undefined) return (value.arrayValue.values ?? []).map(decodeValue)
  if (value.kvlistValue !== undefined) return decodeMap(value.kvlistValue.values ?? [])
  return null
}

function decodeInteger(value: string | number): number | string {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : String(value)
}

function decodeMap(entries: OtlpKeyValue[]): AttributeValue {
  // fromEntries defines own properties, so that a key "__proto__" stays a plain key.
  return Object.fromEntries(entries.map(({ key, value }) => [key, decodeValue(value)]))
}

/** The value of the first attribute with this key. */
export function attributeValue(attributes: readonly Attribute[], key: string): AttributeValue | undefined {
  return attributes.find((attribute) => attribute.key === key)?.value
}

/** The value on one line, as the find box and previews see it. */
export function valueText(value: AttributeValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
