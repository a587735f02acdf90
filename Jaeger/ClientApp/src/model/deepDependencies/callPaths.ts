import type { Span } from '../trace/span'
import type { Trace } from '../trace/trace'

/** A call as seen from where the trace began: the same names all the way up are one. */
export interface CallPath {
  service: string
  operation: string
  parent: CallPath | null
  children: Map<string, CallPath>
  /** The traces that went this way. */
  traceIds: Set<string>
}

/** The ways through some traces, from service to service. */
export class CallPaths {
  readonly roots = new Map<string, CallPath>()

  /** A span counts when it is another service's than the one above, or the server's side of a call. */
  add(trace: Trace): void {
    const pending = trace.roots.map((span) => ({ span, above: null as CallPath | null }))
    for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
      const { span, above } = step
      const counts = above === null || above.service !== span.source.service || span.kind === 'server'
      const path = counts ? this.#reach(above, span) : above
      path.traceIds.add(trace.traceId)
      for (const child of span.children) pending.push({ span: child, above: path })
    }
  }

  /** Every path, those above before those below. */
  *[Symbol.iterator](): Generator<CallPath> {
    const pending = [...this.roots.values()]
    for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
      yield path
      pending.push(...path.children.values())
    }
  }

  #reach(parent: CallPath | null, span: Span): CallPath {
    const siblings = parent?.children ?? this.roots
    const { service } = span.source
    const key = JSON.stringify([service, span.operation])
    const known = siblings.get(key)
    if (known !== undefined) return known
    const path = {
      service,
      operation: span.operation,
      parent,
      children: new Map(),
      traceIds: new Set<string>(),
    }
    siblings.set(key, path)
    return path
  }
}
