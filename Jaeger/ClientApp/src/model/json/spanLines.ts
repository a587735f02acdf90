import { lineOf } from './lineIndex'

const idKey = /^(\s*)"span(?:ID|Id)": ?"([^"]*)"/

/** The span ID a line states: of a span itself, which lies less deep than what refers to it. */
export function statedSpanId(line: string, indent: number | null): string | null {
  const [, space = '', id = null] = idKey.exec(line) ?? []
  return indent === null || space.length === indent ? id : null
}

/** How far the lines that state a span's ID are indented, told by the first one; null where there is none. */
export function spanIdIndent(text: string): number | null {
  return /^( *)"span(?:ID|Id)":/m.exec(text)?.[1]?.length ?? null
}

/** The line on which the span with this ID states it; -1 where it is not in the text. */
export function lineOfSpan(
  text: string,
  offsets: Uint32Array,
  indent: number | null,
  spanId: string,
): number {
  const before = `\n${' '.repeat(indent ?? 0)}`
  for (const key of ['"spanID"', '"spanId"']) {
    const position = text.indexOf(`${before}${key}: ${JSON.stringify(spanId)}`)
    if (position !== -1) return lineOf(offsets, position + 1)
  }
  return -1
}
