import { valueText } from '../otlp/attributes'
import type { Span } from '../trace/span'
import type { Trace } from '../trace/trace'

/** A span as the comparison names it. */
export interface DenseName {
  service: string
  operation: string
}

/** The spans of a trace without those that only wrap another, as Jaeger does it before it compares. */
export class DenseSpans {
  readonly #names = new Map<Span, DenseName>()
  readonly #skipped = new Set<Span>()

  constructor(trace: Trace) {
    for (const span of trace.spans) {
      if (span.parent === null) continue
      this.#nameLeaf(span, span.parent)
      this.#nameRequest(span, span.parent)
      if (wrapsServer(span)) this.#skipped.add(span)
      if (isBare(span, span.parent) || isOuterClient(span, span.parent)) this.#skipped.add(span)
    }
    for (const span of trace.roots) if (wrapsServer(span)) this.#skipped.add(span)
  }

  name(span: Span): DenseName {
    return this.#names.get(span) ?? { service: span.source.service, operation: span.operation }
  }

  isSkipped(span: Span): boolean {
    return this.#skipped.has(span)
  }

  /** A call of a service that sends no spans is shown as that service. */
  #nameLeaf(span: Span, parent: Span): void {
    if (span.children.length > 0 || span.kind !== 'client') return
    const peer = text(span, 'peer.service')
    if (peer !== '' && parent.operation.startsWith(peer) && parent.operation.endsWith(span.operation))
      this.#names.set(span, { service: peer, operation: span.operation })
  }

  /** A server span named only after its method borrows the rest from the client's. */
  #nameRequest(span: Span, parent: Span): void {
    const { service } = span.source
    const method = text(span, 'http.method') || text(span, 'http.request.method')
    if (span.kind !== 'server' || method === '' || span.operation !== method || !isCallOf(parent, service))
      return
    const endpoint = parent.operation.startsWith(service)
      ? parent.operation.slice(service.length).replace(/^::/, '')
      : parent.operation
    this.#names.set(span, { service, operation: `${method} ${endpoint}` })
  }
}

/** A client span with nothing below it but the server's. */
function wrapsServer(span: Span): boolean {
  const [child] = span.children
  return (
    span.kind === 'client' &&
    span.children.length === 1 &&
    child?.kind === 'server' &&
    isCallOf(span, child.source.service)
  )
}

/** A span without attributes between two others, of the same service as the one above. */
function isBare(span: Span, parent: Span): boolean {
  return (
    span.children.length === 1 &&
    span.attributes.length === 0 &&
    parent.source.service === span.source.service
  )
}

/** A client span around another client span. */
function isOuterClient(span: Span, parent: Span): boolean {
  return (
    span.children.length === 1 &&
    span.kind === 'client' &&
    span.children[0]?.kind === 'client' &&
    parent.source.service === span.source.service
  )
}

function isCallOf(client: Span, service: string): boolean {
  return client.operation.startsWith(service) || text(client, 'peer.service').startsWith(service)
}

function text(span: Span, key: string): string {
  const found = span.attributes.find((attribute) => attribute.key === key)
  return found === undefined ? '' : valueText(found.value)
}
