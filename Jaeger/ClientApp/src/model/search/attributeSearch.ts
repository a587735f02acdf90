import { formatLogfmt, parseLogfmt } from './logfmt'

/** Attributes a trace is searched by, each a map from key to what its value has to be. */
export interface AttributeSearch {
  equal: Record<string, string>
  /** `*` stands for any characters, `?` for one. */
  wildcard: Record<string, string>
  regex: Record<string, string>
}

/** An operator the search does not have. */
export class OperatorError extends Error {
  constructor(readonly word: string) {
    super(`${word} is not an operator of the search`)
  }
}

/** Reads logfmt in which `key*=…` asks for wildcards and `key~=…` for a regular expression. */
export function parseAttributeSearch(text: string): AttributeSearch {
  const search: AttributeSearch = { equal: emptyMap(), wildcard: emptyMap(), regex: emptyMap() }
  for (const [key, value] of Object.entries(parseLogfmt(text))) {
    if (/[!<>]$/.test(key)) throw new OperatorError(`${key}=`)
    if (key.length > 1 && key.endsWith('*')) search.wildcard[key.slice(0, -1)] = value
    else if (key.length > 1 && key.endsWith('~')) search.regex[key.slice(0, -1)] = value
    else search.equal[key] = value
  }
  return search
}

/** Without a prototype, so that `__proto__` is a key like others. */
function emptyMap(): Record<string, string> {
  return Object.create(null) as Record<string, string>
}

export function formatAttributeSearch({ equal, wildcard, regex }: AttributeSearch): string {
  return [formatLogfmt(equal), formatLogfmt(marked(wildcard, '*')), formatLogfmt(marked(regex, '~'))]
    .filter((part) => part !== '')
    .join(' ')
}

function marked(map: Record<string, string>, mark: string): Record<string, string> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [`${key}${mark}`, value]))
}
