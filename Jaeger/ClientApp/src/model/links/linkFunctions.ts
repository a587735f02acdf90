import type { AttributeValue } from '../otlp/attributes'

type LinkFunction = (value: AttributeValue, ...parameters: string[]) => AttributeValue

/** What `#{key | function parameter}` may call, in Jaeger's names. A value a function is not made for stays as it is. */
const functions: ReadonlyMap<string, LinkFunction> = new Map<string, LinkFunction>([
  ['epoch_micros_to_date_iso', (value) => (typeof value === 'number' ? isoDate(value) : value)],
  [
    'pad_start',
    (value, length = '', fill = ' ') =>
      typeof value === 'string' && /^\d+$/.test(length) ? value.padStart(Number(length), fill) : value,
  ],
  [
    'add',
    (value, offset = '') =>
      typeof value === 'number' && /^-?\d+$/.test(offset) ? value + Number(offset) : value,
  ],
])

/** The value after every function of the list, such as `["pad_start 32 0"]`; unknown ones are passed over. */
export function applyLinkFunctions(value: AttributeValue, calls: readonly string[]): AttributeValue {
  return calls.reduce((current, call) => {
    const [name = '', ...parameters] = call.split(/ +/)
    return functions.get(name)?.(current, ...parameters) ?? current
  }, value)
}

function isoDate(microseconds: number): AttributeValue {
  const date = new Date(microseconds / 1000)
  return Number.isNaN(date.getTime()) ? microseconds : date.toISOString()
}
