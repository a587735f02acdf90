import { describe, expect, it } from 'vitest'
import { ProtobufError } from './messageReader'
import { readTracesData } from './tracesData'

/** A message in protobuf: a number is a varint, a bigint eight bytes, a text or list of bytes what it is. */
type Fields = readonly (readonly [field: number, value: number | bigint | string | Uint8Array | Fields])[]

function message(fields: Fields): number[] {
  return fields.flatMap(([field, value]) => {
    if (typeof value === 'number') return [...varint(field * 8), ...varint(value)]
    if (typeof value === 'bigint') return [...varint(field * 8 + 1), ...fixed(value)]
    const bytes = bytesOf(value)
    return [...varint(field * 8 + 2), ...varint(bytes.length), ...bytes]
  })
}

function bytesOf(value: string | Uint8Array | Fields): number[] {
  if (typeof value === 'string') return [...new TextEncoder().encode(value)]
  return value instanceof Uint8Array ? [...value] : message(value)
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))]
}

function fixed(value: bigint): number[] {
  return [...new Uint8Array(new BigUint64Array([value]).buffer)]
}

function double(value: number): number[] {
  return [...new Uint8Array(new Float64Array([value]).buffer)]
}

function text(key: string, value: string): Fields {
  return [
    [1, key],
    [2, [[1, value]]],
  ]
}

function read(span: Fields) {
  const traces = message([[1, [[2, [[2, span]]]]]])
  return readTracesData(new Uint8Array(traces))[0]?.scopeSpans?.[0]?.spans?.[0]
}

describe('readTracesData', () => {
  it('reads resource, scope and every part of a span', () => {
    const span: Fields = [
      [1, new Uint8Array(16).fill(0xab)],
      [2, new Uint8Array([0, 1, 2, 3, 4, 5, 6, 255])],
      [4, new Uint8Array(8)],
      [5, 'GET /été'],
      [6, 3],
      [7, 1_700_000_000_000_000_001n],
      [8, 1_700_000_000_000_000_009n],
      [9, text('a', 'x'.repeat(200))],
      [
        11,
        [
          [1, 1_700_000_000_000_000_002n],
          [2, 'exception'],
          [3, text('b', 'c')],
        ],
      ],
      [
        13,
        [
          [1, new Uint8Array(16).fill(1)],
          [2, new Uint8Array(8).fill(2)],
          [4, text('d', 'e')],
        ],
      ],
      [
        15,
        [
          [2, 'broken'],
          [3, 2],
        ],
      ],
      [16, 5],
    ]
    const resource: Fields = [[1, text('service.name', 'shop')]]
    const scope: Fields = [
      [1, 'lib'],
      [2, '1.0'],
    ]
    const traces = message([
      [
        1,
        [
          [1, resource],
          [
            2,
            [
              [1, scope],
              [2, span],
              [3, 'schema'],
            ],
          ],
        ],
      ],
    ])

    const [found] = readTracesData(new Uint8Array(traces))

    expect(found?.resource?.attributes).toEqual([{ key: 'service.name', value: { stringValue: 'shop' } }])
    expect(found?.scopeSpans?.[0]?.scope).toEqual({ name: 'lib', version: '1.0', attributes: [] })
    const first = found?.scopeSpans?.[0]?.spans?.[0]
    expect(first).toMatchObject({
      traceId: 'ab'.repeat(16),
      spanId: '00010203040506ff',
      parentSpanId: '0'.repeat(16),
      name: 'GET /été',
      kind: 3,
      startTimeUnixNano: 1_700_000_000_000_000_001n,
      endTimeUnixNano: 1_700_000_000_000_000_009n,
      status: { code: 2, message: 'broken' },
    })
    expect(first?.attributes).toEqual([{ key: 'a', value: { stringValue: 'x'.repeat(200) } }])
    expect(first?.events).toEqual([
      {
        timeUnixNano: 1_700_000_000_000_000_002n,
        name: 'exception',
        attributes: [{ key: 'b', value: { stringValue: 'c' } }],
      },
    ])
    expect(first?.links).toEqual([
      {
        traceId: '01'.repeat(16),
        spanId: '02'.repeat(8),
        attributes: [{ key: 'd', value: { stringValue: 'e' } }],
      },
    ])
  })

  it('reads every kind of value', () => {
    const minusTwo = new Uint8Array([0x18, 0xfe, ...Array<number>(8).fill(0xff), 1])
    const half = new Uint8Array([0x21, ...double(0.5)])
    const values: (Fields | Uint8Array)[] = [
      [[2, 1]],
      minusTwo,
      half,
      [[5, [[1, [[1, 'item']]]]]],
      [[6, [[1, text('k', 'v')]]]],
      [[7, new Uint8Array([0, 1])]],
      [],
    ]

    const span = read(
      values.map((value) => [
        9,
        [
          [1, 'key'],
          [2, value],
        ],
      ]),
    )

    expect(span?.attributes?.map(({ value }) => value)).toEqual([
      { boolValue: true },
      { intValue: '-2' },
      { doubleValue: 0.5 },
      { arrayValue: { values: [{ stringValue: 'item' }] } },
      { kvlistValue: { values: [{ key: 'k', value: { stringValue: 'v' } }] } },
      { bytesValue: 'AAE=' },
      {},
    ])
  })

  it.each([[[0x0a, 0x05, 0x01]], [[0x0b]], [Array<number>(12).fill(0xff)]])(
    'refuses the bytes %j',
    (bytes) => {
      expect(() => readTracesData(new Uint8Array(bytes))).toThrow(ProtobufError)
    },
  )

  it('reads nothing as nothing', () => {
    expect(readTracesData(new Uint8Array())).toEqual([])
  })
})
