const redacted = 'REDACTED'

/**
 * A URL without what users typed or what only its bearer may know: the values of its query, its fragment, a password.
 * The names in the query stay, as OpenTelemetry's conventions for `url.full` and `url.query` have it.
 */
export function redactedUrl(url: string): string {
  const [address = '', query] = splitOnce(withoutFragment(url), '?')
  const place = address.replace(/^([a-z][a-z\d+.-]*:\/\/)[^/@]*@/i, `$1${redacted}:${redacted}@`)
  return query === undefined ? place : `${place}?${query.split('&').map(redactedParameter).join('&')}`
}

/** What has no name may be all secret. */
function redactedParameter(parameter: string): string {
  const [name, value] = splitOnce(parameter, '=')
  return value === undefined ? redacted : `${name}=${redacted}`
}

function withoutFragment(url: string): string {
  return splitOnce(url, '#')[0] ?? ''
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}
