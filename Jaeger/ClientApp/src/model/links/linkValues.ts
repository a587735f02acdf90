import { attributeValue, type Attribute } from '../otlp/attributes'
import type { Span } from '../trace/span'
import type { Trace } from '../trace/trace'
import type { LinkValues } from './linkTemplate'

/** What patterns may ask of a trace, in Jaeger's names. */
export function traceValues(trace: Trace): LinkValues {
  return (name) => {
    if (name === 'traceID') return trace.traceId
    if (name === 'traceName') return `${trace.root.source.service}: ${trace.root.operation}`
    if (name === 'duration') return trace.duration
    if (name === 'startTime') return trace.startTime
    return name === 'endTime' ? trace.startTime + trace.duration : undefined
  }
}

/**
 * Values for a link beside an attribute: `trace.…`, then the attributes around it, then those of the span, of its
 * resource and of its ancestors. A resource belongs to many spans, so its links know no span.
 */
export function attributeValues(
  trace: Trace,
  attributes: readonly Attribute[],
  span: Span | null,
): LinkValues {
  const ofTrace = traceValues(trace)
  return (name) => {
    if (name.startsWith('trace.')) return ofTrace(name.slice('trace.'.length))
    const near = attributeValue(attributes, name)
    if (near !== undefined) return near
    for (let next = span; next !== null; next = next.parent) {
      const value =
        spanValue(trace, next, name) ??
        attributeValue(next.attributes, name) ??
        attributeValue(next.source.resource, name)
      if (value !== undefined) return value
    }
    return undefined
  }
}

function spanValue(trace: Trace, span: Span, name: string): string | number | undefined {
  if (name === 'spanID') return span.spanId
  if (name === 'operationName') return span.operation
  if (name === 'duration') return span.duration
  return name === 'startTime' ? trace.startTime + span.start : undefined
}
