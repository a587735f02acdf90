import { describe, expect, it } from 'vitest'
import { finish } from '../slices/sliced'
import { jsonTokens } from './jsonTokens'
import { lineOf, lineOffsets, lineText } from './lineIndex'
import { lineOfSpan, spanIdIndent, statedSpanId } from './spanLines'

const text = JSON.stringify(
  {
    data: [
      {
        spans: [
          { spanID: 'a', references: [] },
          { references: [{ spanID: 'a' }], spanID: 'b' },
        ],
      },
    ],
  },
  null,
  2,
)
const offsets = finish(lineOffsets(text))

describe('lineOffsets', () => {
  it('cuts the text into the lines it has', () => {
    const lines = [...offsets].map((_, line) => lineText(text, offsets, line, 1000))

    expect(lines).toEqual(text.split('\n'))
    expect(lineText(text, offsets, 1, 4)).toBe('  "d')
  })

  it('survives many lines, an end of line at the end and an empty text', () => {
    expect(finish(lineOffsets('x\n'.repeat(5000)))).toHaveLength(5000)
    expect(finish(lineOffsets(''))).toHaveLength(0)
  })

  it('finds the line of a position', () => {
    expect(lineOf(offsets, 0)).toBe(0)
    expect(lineOf(offsets, (offsets[3] ?? 0) + 1)).toBe(3)
    expect(lineOf(offsets, text.length)).toBe(offsets.length - 1)
  })
})

describe('jsonTokens', () => {
  it('tells keys, values and marks apart and loses nothing', () => {
    const line = '    "a\\"b": "text, 1: true", 5, -1.5e3, null],'

    expect(
      jsonTokens(line)
        .map(({ text: part }) => part)
        .join(''),
    ).toBe(line)
    expect(jsonTokens('"k": -1.5,')).toEqual([
      { text: '"k"', kind: 'key' },
      { text: ':', kind: 'mark' },
      { text: ' ', kind: 'mark' },
      { text: '-1.5', kind: 'number' },
      { text: ',', kind: 'mark' },
    ])
    expect(jsonTokens('"cut off')).toEqual([{ text: '"cut off', kind: 'string' }])
  })
})

describe('span lines', () => {
  it('tells spans from references to them', () => {
    const indent = spanIdIndent(text)

    expect(indent).toBe(10)
    expect(statedSpanId('          "spanID": "a",', indent)).toBe('a')
    expect(statedSpanId('              "spanID": "a"', indent)).toBeNull()
    expect(lineText(text, offsets, lineOfSpan(text, offsets, indent, 'b'), 99)).toBe(
      '          "spanID": "b"',
    )
    expect(lineOfSpan(text, offsets, indent, 'missing')).toBe(-1)
  })
})
