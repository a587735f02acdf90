/** An ID as hex: files written by protobuf's own JSON hold it in base64. */
export function hexId(id: unknown): string {
  if (typeof id !== 'string') return ''
  if (/^[0-9a-f]*$/i.test(id)) return id.toLowerCase()
  if (!/^(?:[A-Za-z0-9+/]{11}=|[A-Za-z0-9+/]{22}==)$/.test(id)) return id
  return Array.from(atob(id), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')
}
