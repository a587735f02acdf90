/** The trace ID in a text as people paste it (hex of any case, or base64 as protobuf JSON has it), else null. */
export function parseTraceId(text: string): string | null {
  const input = text.trim()
  if (/^[0-9a-f]{1,32}$/i.test(input)) return input.toLowerCase()
  if (/^[A-Za-z0-9+/]{22}==$|^[A-Za-z0-9+/]{11}=$/.test(input)) return hexFromBase64(input)
  return null
}

function hexFromBase64(text: string): string {
  return Array.from(atob(text), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')
}
