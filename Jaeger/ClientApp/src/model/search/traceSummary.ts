import type { ServiceCount, Trace } from '../trace/trace'

/** One line of the result list. */
export interface TraceSummary {
  traceId: string
  rootService: string
  rootOperation: string
  /** Microseconds since 1970. */
  startTime: number
  /** Microseconds. */
  duration: number
  spanCount: number
  errorCount: number
  orphanCount: number
  services: ServiceCount[]
}

export function summarize(trace: Trace): TraceSummary {
  return {
    traceId: trace.traceId,
    rootService: trace.root.source.service,
    rootOperation: trace.root.operation,
    startTime: trace.startTime,
    duration: trace.duration,
    spanCount: trace.spans.length,
    errorCount: trace.errorCount,
    orphanCount: trace.orphanCount,
    services: trace.services,
  }
}
