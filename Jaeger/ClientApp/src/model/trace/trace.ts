import type { Span } from './span'

export interface ServiceCount {
  name: string
  spanCount: number
  errorCount: number
}

export interface Trace {
  traceId: string
  /** Depth first, children by start: the order of the timeline. */
  spans: Span[]
  roots: Span[]
  /** The earliest span without a parent, else the earliest orphan; it gives the trace its name. */
  root: Span
  spanById: ReadonlyMap<string, Span>
  /** Microseconds since 1970. */
  startTime: number
  /** Microseconds. */
  duration: number
  /** Levels of the tree: 1 for a trace of roots only. */
  depth: number
  /** In order of first appearance. */
  services: ServiceCount[]
  errorCount: number
  orphanCount: number
}
