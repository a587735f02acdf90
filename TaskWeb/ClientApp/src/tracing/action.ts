import { context, isSpanContextValid, SpanStatusCode, trace } from '@opentelemetry/api'
import { ApiFailure } from '../api/apiFailure'
import { holdInteraction } from './interactionHold'

/** What an action needs to stay in its trace. */
export interface ActionTrace {
  /** 32 hex digits; missing where nothing is traced. */
  traceId: string | undefined
  /** Calls the API inside the action's trace, however many awaits lie before the call. */
  fetch: (url: string, init?: RequestInit) => Promise<Response>
  /** Notes a moment of the action in its trace. */
  addEvent: (name: string) => void
}

/**
 * Runs an action as one trace. The user's click, whose span is active here, is its root; without one (the load that
 * follows the page's start) the action gets a root of its own. The context is carried explicitly.
 */
export async function traceAction<T>(name: string, work: (action: ActionTrace) => Promise<T>): Promise<T> {
  const click = trace.getActiveSpan()
  const span = click?.isRecording() ? click : trace.getTracer('task-web').startSpan(name)
  const spanContext = span.spanContext()
  const release = holdInteraction(span)
  const active = trace.setSpan(context.active(), span)
  span.setAttribute('task_web.action', name)
  try {
    return await work({
      traceId: isSpanContextValid(spanContext) ? spanContext.traceId : undefined,
      fetch: (url, init) => context.with(active, () => fetch(url, init)),
      addEvent: (name) => void span.addEvent(name),
    })
  } catch (error) {
    // What kind of failure, not its message: that may quote what the user typed.
    const message =
      error instanceof ApiFailure ? error.kind : error instanceof Error ? error.name : 'unexpected'
    span.setStatus({ code: SpanStatusCode.ERROR, message })
    throw error
  } finally {
    release()
    if (span !== click) span.end()
  }
}
