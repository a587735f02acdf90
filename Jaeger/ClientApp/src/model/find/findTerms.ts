/** One word of the find box: `word`, `"two words"`, `key=value`, or `-key` to leave a key out. */
export type FindTerm =
  | { kind: 'text'; text: string }
  | { kind: 'pair'; key: string; value: string }
  | { kind: 'exclude'; key: string }

const word = /(-?)(?:"([^"]*)"|([^\s"=]+)="([^"]*)"|([^\s"]+))/g

export function parseFindTerms(input: string): FindTerm[] {
  return [...input.toLowerCase().matchAll(word)].flatMap(toTerm)
}

function toTerm([, minus, quoted, quotedKey, quotedValue, bare]: RegExpMatchArray): FindTerm[] {
  if (quotedKey !== undefined) return [{ kind: 'pair', key: quotedKey, value: quotedValue ?? '' }]
  const text = quoted ?? bare ?? ''
  if (text === '') return []
  if (minus === '-') return [{ kind: 'exclude', key: text }]
  const equals = quoted === undefined ? text.indexOf('=') : -1
  if (equals > 0) return [{ kind: 'pair', key: text.slice(0, equals), value: text.slice(equals + 1) }]
  return [{ kind: 'text', text }]
}
