/** The ways protobuf writes a field's value. */
const wire = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const

/** Below this length a loop is quicker than TextDecoder. */
const shortText = 64
const decoder = new TextDecoder()
const hexPairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Bytes that are not the message they should be. */
export class ProtobufError extends Error {}

/**
 * Reads one protobuf message, field by field, out of the bytes it lies in. `next` goes to the next field, then one of
 * the reading methods must be called, or `skip`.
 */
export class MessageReader {
  field = 0
  #wireType = 0
  #at: number
  readonly #start: number
  readonly #bytes: Uint8Array
  readonly #end: number
  readonly #view: DataView

  constructor(bytes: Uint8Array, start = 0, end = bytes.length, view?: DataView) {
    this.#bytes = bytes
    this.#start = start
    this.#at = start
    this.#end = end
    this.#view = view ?? new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** This reader, back at the start of its message. */
  again(): this {
    this.#at = this.#start
    return this
  }

  /** Goes to the next field; false at the end of the message. */
  next(): boolean {
    if (this.#at >= this.#end) return false
    const tag = this.varint()
    this.field = Math.floor(tag / 8)
    this.#wireType = tag % 8
    return true
  }

  /** An integer without sign; above 2^53 its last digits are lost. */
  varint(): number {
    let value = 0
    let factor = 1
    for (let n = 0; n < 10; n++) {
      const byte = this.#byte()
      value += (byte & 0x7f) * factor
      if (byte < 0x80) return value
      factor *= 128
    }
    throw new ProtobufError('a varint is longer than 10 bytes')
  }

  /** An integer of 64 bits with sign. */
  int64(): bigint {
    let value = 0n
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.#byte()
      value |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return BigInt.asIntN(64, value)
    }
    throw new ProtobufError('a varint is longer than 10 bytes')
  }

  fixed64(): bigint {
    return this.#view.getBigUint64(this.#advance(8), true)
  }

  double(): number {
    return this.#view.getFloat64(this.#advance(8), true)
  }

  text(): string {
    const length = this.varint()
    const start = this.#advance(length)
    if (length > shortText) return decoder.decode(this.#bytes.subarray(start, start + length))
    let text = ''
    for (let at = start; at < start + length; at++) {
      const byte = this.#bytes[at] as number
      if (byte > 0x7f) return decoder.decode(this.#bytes.subarray(start, start + length))
      text += String.fromCharCode(byte)
    }
    return text
  }

  hex(): string {
    const length = this.varint()
    const start = this.#advance(length)
    let text = ''
    for (let at = start; at < start + length; at++) text += hexPairs[this.#bytes[at] as number] as string
    return text
  }

  bytes(): Uint8Array {
    const length = this.varint()
    const start = this.#advance(length)
    return this.#bytes.subarray(start, start + length)
  }

  /** A reader of the message this field holds. */
  message(): MessageReader {
    const length = this.varint()
    const start = this.#advance(length)
    return new MessageReader(this.#bytes, start, start + length, this.#view)
  }

  skip(): void {
    if (this.#wireType === wire.varint) this.varint()
    else if (this.#wireType === wire.fixed64) this.#advance(8)
    else if (this.#wireType === wire.bytes) this.#advance(this.varint())
    else if (this.#wireType === wire.fixed32) this.#advance(4)
    else throw new ProtobufError(`unknown wire type ${this.#wireType}`)
  }

  #byte(): number {
    return this.#bytes[this.#advance(1)] as number
  }

  /** Moves on by so many bytes and tells where it was. */
  #advance(length: number): number {
    const at = this.#at
    if (length > this.#end - at) throw new ProtobufError('a field is longer than its message')
    this.#at = at + length
    return at
  }
}
