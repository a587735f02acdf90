export type TokenKind = 'key' | 'string' | 'number' | 'word' | 'mark'

export interface JsonToken {
  text: string
  kind: TokenKind
}

const token = /("(?:[^"\\]|\\.)*"?)(\s*:)?|(-?\d[\d.eE+-]*)|(true|false|null)|([^"\w-]+|.)/g

/** The parts of one line of laid out JSON, for colouring. All text is in some token. */
export function jsonTokens(line: string): JsonToken[] {
  return [...line.matchAll(token)].flatMap(([whole, quoted, colon, number, word]): JsonToken[] => {
    if (quoted !== undefined && colon !== undefined)
      return [
        { text: quoted, kind: 'key' },
        { text: colon, kind: 'mark' },
      ]
    if (quoted !== undefined) return [{ text: quoted, kind: 'string' }]
    if (number !== undefined) return [{ text: number, kind: 'number' }]
    return [{ text: whole, kind: word === undefined ? 'mark' : 'word' }]
  })
}
