import type { SlicedWork } from '../slices/sliced'

const linesPerStep = 50_000

/** Where the lines of a text begin, so that any of them can be cut out of a text of any length. */
export function* lineOffsets(text: string): SlicedWork<Uint32Array> {
  let offsets = new Uint32Array(1024)
  let count = text === '' ? 0 : 1
  for (let at = text.indexOf('\n'); at !== -1 && at + 1 < text.length; at = text.indexOf('\n', at + 1)) {
    if (count === offsets.length) {
      const larger = new Uint32Array(offsets.length * 2)
      larger.set(offsets)
      offsets = larger
    }
    offsets[count++] = at + 1
    if (count % linesPerStep === 0) yield
  }
  return offsets.slice(0, count)
}

/** The text of a line without its end, cut off where it is longer than that. */
export function lineText(text: string, offsets: Uint32Array, line: number, longest: number): string {
  const start = offsets[line] ?? text.length
  const next = offsets[line + 1]
  return text.slice(start, Math.min(start + longest, next === undefined ? text.length : next - 1)).trimEnd()
}

/** The line a position of the text lies in. */
export function lineOf(offsets: Uint32Array, position: number): number {
  let low = 0
  let high = offsets.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((offsets[middle] ?? 0) <= position) low = middle
    else high = middle - 1
  }
  return low
}
