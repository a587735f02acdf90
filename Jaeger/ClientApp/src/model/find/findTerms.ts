/** What the find box asks for, in lower case. */
export interface FindTerms {
  /** A span that has any of these is found. */
  texts: string[]
  /** Attributes whose keys contain one of these are not looked at. */
  excludedKeys: string[]
}

const word = /(-?)([^\s"]*)(?:"([^"]*)"?)?/g

/** Reads words, `"two words"`, `key=value`, `key="two words"`, and `-key` to leave keys out. */
export function parseFindTerms(input: string): FindTerms {
  const texts: string[] = []
  const excludedKeys: string[] = []
  for (const [, minus, bare = '', quoted = ''] of input.toLowerCase().matchAll(word)) {
    const text = bare + quoted
    if (text !== '') (minus === '-' ? excludedKeys : texts).push(text)
  }
  return { texts, excludedKeys }
}
