const mostCharacters = 2000
const mostLines = 16

/** The start of a text that may be huge, and how many characters it goes on for. */
export function clampText(text: string): { shown: string; hidden: number } {
  let end = Math.min(text.length, mostCharacters)
  let newline = -1
  for (let line = 0; line < mostLines; line++) {
    newline = text.indexOf('\n', newline + 1)
    if (newline === -1) break
  }
  if (newline !== -1) end = Math.min(end, newline)
  return { shown: text.slice(0, end), hidden: text.length - end }
}
