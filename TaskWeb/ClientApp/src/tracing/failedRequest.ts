import { SpanStatusCode, type Span } from '@opentelemetry/api'
import { ATTR_ERROR_TYPE } from '@opentelemetry/semantic-conventions'

/** A request that got no answer is an error; the instrumentation says so only of answers. */
export function markFailedRequest(span: Span, result: Response | { message: string }): void {
  if (result instanceof Response) return
  span.setAttribute(ATTR_ERROR_TYPE, result instanceof Error ? result.name : 'NetworkError')
  span.setStatus({ code: SpanStatusCode.ERROR })
}
