import type { Attributes } from '@opentelemetry/api'
import type { ReadableSpan } from '@opentelemetry/sdk-trace-web'
import { redactedUrl } from './redactedUrl'

/** Redacts every URL of a span: the instrumentations write them down as they are, under names old and new. */
export function redactSpan(span: ReadableSpan): void {
  redact(span.attributes)
  for (const event of span.events) if (event.attributes) redact(event.attributes)
}

function redact(attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'string' && /^https?:\/\//i.test(value)) attributes[name] = redactedUrl(value)
  }
}
