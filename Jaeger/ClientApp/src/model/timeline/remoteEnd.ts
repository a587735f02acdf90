import { attributeValue, valueText } from '../otlp/attributes'
import type { Span } from '../trace/span'

/** The other side of a call, shown on the caller's line. */
export interface RemoteEnd {
  service: string
  /** The server's span; null where the other side sends no spans. */
  span: Span | null
}

/** The server a collapsed client span hides, or the service without instrumentation a leaf calls. */
export function remoteEnd(span: Span, collapsed: boolean): RemoteEnd | null {
  if (collapsed && span.kind === 'client') {
    const server = span.children.find((child) => child.kind === 'server')
    if (server !== undefined) return { service: server.source.service, span: server }
  }
  if (span.children.length > 0 || (span.kind !== 'client' && span.kind !== 'producer')) return null
  const peer = attributeValue(span.attributes, 'peer.service')
  return peer === undefined || peer === '' ? null : { service: valueText(peer), span: null }
}
