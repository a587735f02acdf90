const traceparent = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/i
const xRay = /^1-([0-9a-f]{8})-([0-9a-f]{24})$/i

/**
 * The trace ID in a text as people paste it, else null: hexadecimal of any case, with the dashes of a UUID or with 0x
 * before it; Base64 as the JSON of protobuf has it; a `traceparent` of W3C; AWS
 * X-Ray's form; the address of a trace here or in
 * Aspire's dashboard.
 */
export function parseTraceId(text: string): string | null {
  const input = text.trim()
  const found =
    traceparent.exec(input)?.[1] ??
    /\/(?:trace|traces\/detail)\/([0-9a-f]{1,32})(?=$|[/?#])/i.exec(input)?.[1] ??
    input
  const hex = found
    .replace(xRay, '$1$2')
    .replace(/^0x/i, '')
    .replace(/(?<=.)-(?=.)/g, '')
  if (/^[0-9a-f]{1,32}$/i.test(hex)) return hex.toLowerCase()
  const base64 = found.replace(/-/g, '+').replace(/_/g, '/')
  return /^[A-Za-z0-9+/]{22}(==)?$|^[A-Za-z0-9+/]{11}=?$/.test(base64) ? hexFromBase64(base64) : null
}

function hexFromBase64(text: string): string {
  return Array.from(atob(text), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')
}
