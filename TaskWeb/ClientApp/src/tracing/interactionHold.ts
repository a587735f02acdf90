import type { Span, TimeInput } from '@opentelemetry/api'

interface Hold {
  count: number
  end: (time?: TimeInput) => void
  wanted: boolean
}

const holds = new WeakMap<object, Hold>()

/**
 * Keeps the span of the user's click open until the returned function is called. The instrumentation ends it once it
 * counts no pending task of its zone, but a request under way is no task to it, and answers make it lose count.
 */
export function holdInteraction(span: Span): () => void {
  const hold = holds.get(span) ?? take(span)
  hold.count++
  return () => {
    if (--hold.count > 0 || holds.get(span) !== hold) return
    letGo(span, hold)
    if (hold.wanted) span.end()
  }
}

/** Ends a span, held or not: its page goes away. */
export function endInteraction(span: Span, time?: TimeInput): void {
  const hold = holds.get(span)
  if (hold) letGo(span, hold)
  span.end(time)
}

function take(span: Span): Hold {
  const hold: Hold = { count: 0, end: span.end.bind(span), wanted: false }
  span.end = () => {
    hold.wanted = true
  }
  holds.set(span, hold)
  return hold
}

function letGo(span: Span, hold: Hold): void {
  span.end = hold.end
  holds.delete(span)
}
