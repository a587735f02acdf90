export type SpanKind = 'unspecified' | 'internal' | 'server' | 'client' | 'producer' | 'consumer'
export type StatusCode = 'unset' | 'ok' | 'error'

const kinds: readonly SpanKind[] = ['unspecified', 'internal', 'server', 'client', 'producer', 'consumer']
const codes: readonly StatusCode[] = ['unset', 'ok', 'error']

/** OTLP/JSON prescribes numbers for enumerations; some writers send the names. */
export function decodeKind(kind: number | string | undefined): SpanKind {
  return decodeEnum(kinds, 'SPAN_KIND_', kind)
}

export function decodeStatusCode(code: number | string | undefined): StatusCode {
  return decodeEnum(codes, 'STATUS_CODE_', code)
}

function decodeEnum<T extends string>(
  names: readonly T[],
  prefix: string,
  value: number | string | undefined,
): T {
  const first = names[0] as T
  if (typeof value === 'number') return names[value] ?? first
  const name = value?.replace(prefix, '').toLowerCase()
  return names.find((candidate) => candidate === name) ?? names[Number(value)] ?? first
}
