import type { OtlpKeyValue, OtlpValue } from '../otlpJson'
import type { MessageReader } from './messageReader'

/** KeyValue: key 1, value 2. */
export function readAttribute(message: MessageReader): OtlpKeyValue {
  const attribute: OtlpKeyValue = { key: '' }
  while (message.next())
    if (message.field === 1) attribute.key = message.text()
    else if (message.field === 2) attribute.value = readValue(message.message())
    else message.skip()
  return attribute
}

/** AnyValue: string 1, bool 2, int 3, double 4, array 5, list of pairs 6, bytes 7. */
function readValue(message: MessageReader): OtlpValue {
  const value: OtlpValue = {}
  while (message.next())
    if (message.field === 1) value.stringValue = message.text()
    else if (message.field === 2) value.boolValue = message.varint() !== 0
    else if (message.field === 3) value.intValue = String(message.int64())
    else if (message.field === 4) value.doubleValue = message.double()
    else if (message.field === 5) value.arrayValue = { values: readList(message.message(), readValue) }
    else if (message.field === 6) value.kvlistValue = { values: readList(message.message(), readAttribute) }
    else if (message.field === 7) value.bytesValue = base64(message.bytes())
    else message.skip()
  return value
}

function readList<T>(message: MessageReader, read: (item: MessageReader) => T): T[] {
  const items: T[] = []
  while (message.next())
    if (message.field === 1) items.push(read(message.message()))
    else message.skip()
  return items
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
