/** The JSON of Jaeger's older API and of its download, as far as it is read. Everything may be missing in a file. */
export interface JaegerTag {
  key?: string
  type?: string
  value?: unknown
}

export interface JaegerReference {
  refType?: string
  traceID?: string
  spanID?: string
}

export interface JaegerProcess {
  serviceName?: string
  tags?: JaegerTag[] | null
}

export interface JaegerLog {
  timestamp?: number | string
  fields?: JaegerTag[] | null
}

export interface JaegerSpan {
  traceID?: string
  spanID?: string
  /** Of files from before references. */
  parentSpanID?: string
  operationName?: string
  references?: JaegerReference[] | null
  startTime?: number | string
  duration?: number | string
  tags?: JaegerTag[] | null
  logs?: JaegerLog[] | null
  processID?: string
  /** Storage writes the process into every span. */
  process?: JaegerProcess
  warnings?: string[] | null
}

export interface JaegerTrace {
  traceID?: string
  spans: JaegerSpan[]
  processes?: Record<string, JaegerProcess> | null
}
