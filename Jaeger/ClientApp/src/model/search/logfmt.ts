/** A malformed logfmt text: where it went wrong, and on which word. */
export class LogfmtError extends Error {
  constructor(
    readonly word: string,
    readonly position: number,
  ) {
    super(`"${word}" at position ${position + 1} is not key=value`)
  }
}

const space = /\s*/y
const key = /[^\s="]+/y
const quoted = /"((?:[^"\\]|\\.)*)"(?=\s|$)/y
const bare = /[^\s"]*(?=\s|$)/y

/** Reads `http.status_code=500 error=true db.statement="select 1"`; a key alone means true. */
export function parseLogfmt(text: string): Record<string, string> {
  const entries: [string, string][] = []
  let position = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position
    const match = pattern.exec(text)
    if (match !== null) position = pattern.lastIndex
    return match
  }
  take(space)
  while (position < text.length) {
    const start = position
    const name = take(key)?.[0]
    if (name === undefined) throw wordError(text, start)
    if (text[position] === '=') {
      position++
      const inQuotes = take(quoted)
      const value = inQuotes === null ? take(bare)?.[0] : unescape(inQuotes[1] ?? '')
      if (value === undefined) throw wordError(text, start)
      entries.push([name, value])
    } else {
      if (position < text.length && !/\s/.test(text[position] ?? '')) throw wordError(text, start)
      entries.push([name, 'true'])
    }
    take(space)
  }
  return Object.fromEntries(entries)
}

export function formatLogfmt(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}=${/^[^\s"=\\]+$/.test(value) ? value : quote(value)}`)
    .join(' ')
}

function quote(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n')}"`
}

function unescape(value: string): string {
  return value.replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character))
}

function wordError(text: string, start: number): LogfmtError {
  return new LogfmtError(/^\S+/.exec(text.slice(start))?.[0] ?? '', start)
}
