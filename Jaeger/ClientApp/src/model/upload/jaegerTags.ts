import type { OtlpKeyValue, OtlpValue } from '../otlp/otlpJson'
import type { JaegerTag } from './jaegerJson'

/** Tags in Jaeger's JSON as attributes. Those that stand for a field of OTLP are taken out while reading. */
export class JaegerTags {
  readonly attributes: OtlpKeyValue[]

  constructor(tags: readonly JaegerTag[] | null | undefined) {
    this.attributes = (tags ?? []).map((tag) => ({ key: tag.key ?? '', value: tagValue(tag) }))
  }

  /** Takes the first of some tags out, as text; empty where there is none. */
  take(...keys: string[]): string {
    const index = this.attributes.findIndex(({ key }) => keys.includes(key))
    if (index < 0) return ''
    const [taken] = this.attributes.splice(index, 1)
    return String(taken?.value?.stringValue ?? taken?.value?.boolValue ?? taken?.value?.intValue ?? '')
  }

  has(key: string, text: string): boolean {
    const value = this.attributes.find((attribute) => attribute.key === key)?.value
    return String(value?.stringValue ?? value?.boolValue ?? '') === text
  }
}

function tagValue({ type, value }: JaegerTag): OtlpValue {
  if (value === null || value === undefined) return {}
  if (typeof value === 'object') return { stringValue: JSON.stringify(value) }
  const text = String(value as string | number | boolean)
  if (typeof value === 'boolean' || type === 'bool') return { boolValue: text === 'true' }
  if (type === 'binary') return { bytesValue: text }
  if (type === 'int64' || (typeof value === 'number' && Number.isSafeInteger(value) && type !== 'float64'))
    return { intValue: text }
  if (typeof value === 'number' || type === 'float64') return { doubleValue: Number(text) }
  return { stringValue: text }
}
