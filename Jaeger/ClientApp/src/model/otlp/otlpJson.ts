/** The parts of OTLP/JSON the UI reads. 64-bit integers arrive as strings, identifiers as hex. */
export interface OtlpValue {
  stringValue?: string
  boolValue?: boolean
  intValue?: string | number
  doubleValue?: number | string
  bytesValue?: string
  arrayValue?: { values?: OtlpValue[] }
  kvlistValue?: { values?: OtlpKeyValue[] }
}

export interface OtlpKeyValue {
  key: string
  value?: OtlpValue
}

export interface OtlpEvent {
  timeUnixNano?: string | number | bigint
  name?: string
  attributes?: OtlpKeyValue[]
}

export interface OtlpLink {
  traceId?: string
  spanId?: string
  attributes?: OtlpKeyValue[]
}

export interface OtlpSpan {
  traceId?: string
  spanId?: string
  parentSpanId?: string
  traceState?: string
  name?: string
  kind?: number | string
  startTimeUnixNano?: string | number | bigint
  endTimeUnixNano?: string | number | bigint
  attributes?: OtlpKeyValue[]
  events?: OtlpEvent[]
  links?: OtlpLink[]
  status?: { code?: number | string; message?: string }
}

export interface OtlpScopeSpans {
  scope?: { name?: string; version?: string; attributes?: OtlpKeyValue[] }
  spans?: OtlpSpan[]
}

export interface OtlpResourceSpans {
  resource?: { attributes?: OtlpKeyValue[] }
  scopeSpans?: OtlpScopeSpans[]
}
