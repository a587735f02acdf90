import type { Attribute } from '../otlp/attributes'
import type { SpanKind, StatusCode } from '../otlp/spanKind'

export interface SpanEvent {
  name: string
  /** Microseconds since the start of the trace. */
  time: number
  attributes: Attribute[]
}

export interface SpanLink {
  traceId: string
  spanId: string
  attributes: Attribute[]
}

/** The process and library that made spans; one object shared by all of them. */
export interface SpanSource {
  service: string
  resource: Attribute[]
  scopeName: string
  scopeVersion: string
}

export interface Span {
  /** One span's only: of several that were sent with one ID, the later have a number behind it. */
  spanId: string
  /** The ID the span was sent with. */
  sentId: string
  parentSpanId: string
  operation: string
  source: SpanSource
  kind: SpanKind
  statusCode: StatusCode
  statusMessage: string
  /** Microseconds since the start of the trace. */
  start: number
  /** Microseconds. */
  duration: number
  /** Microseconds not covered by children. */
  selfTime: number
  attributes: Attribute[]
  events: SpanEvent[]
  links: SpanLink[]
  warnings: string[]
  parent: Span | null
  children: Span[]
  /** 0 for a root. */
  depth: number
  /** How many spans lie below this one. */
  descendantCount: number
  hasError: boolean
  hasFailedDescendant: boolean
  /** The parent it names is not in the trace. */
  isOrphan: boolean
}
