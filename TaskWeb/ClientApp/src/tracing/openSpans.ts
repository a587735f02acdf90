import { SpanKind, type Span as ApiSpan } from '@opentelemetry/api'
import type { ReadableSpan, Span } from '@opentelemetry/sdk-trace-web'
import { endInteraction } from './interactionHold'

/** The spans that have not ended: what would be lost if the page went away now. */
export class OpenSpans {
  readonly #open = new Map<unknown, { span: Span; time?: number }>()

  add(span: Span): void {
    this.#open.set(span, { span })
  }

  remove(span: ReadableSpan | ApiSpan): void {
    this.#open.delete(span)
  }

  markAnswered(span: ApiSpan): void {
    const entry = this.#open.get(span)
    if (entry) entry.time = Date.now()
  }

  /**
   * Ends the open spans. A page that is only hidden may well come back: there, traces that still wait for an answer
   * stay open; a page that is left ends them all.
   */
  end(leaving: boolean): void {
    const entries = [...this.#open.values()]
    const waiting = new Set(
      entries
        .filter(({ span, time }) => span.kind === SpanKind.CLIENT && !time)
        .map(({ span }) => traceOf(span)),
    )
    for (const { span, time } of entries) {
      const unanswered = waiting.has(traceOf(span))
      if (unanswered && !leaving) continue
      if (unanswered) span.addEvent('page.hide')
      endInteraction(span, time)
    }
  }
}

function traceOf(span: Span): string {
  return span.spanContext().traceId
}
