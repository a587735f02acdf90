import '@opentelemetry/context-zone'
import { context, SpanStatusCode, trace } from '@opentelemetry/api'
import { InMemorySpanExporter, SimpleSpanProcessor, WebTracerProvider } from '@opentelemetry/sdk-trace-web'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { ApiFailure } from '../src/api/apiFailure'
import { traceAction } from '../src/tracing/action'
import { RootZoneContextManager } from '../src/tracing/rootZoneContextManager'

const exporter = new InMemorySpanExporter()
const spans = () => exporter.getFinishedSpans()

/** Stands for the traced fetch: its span is a child of whatever is active. */
function stubFetch(): void {
  vi.stubGlobal('fetch', (url: string) => {
    trace.getTracer('test').startSpan(url).end()
    return Promise.resolve(new Response())
  })
}

beforeAll(() => {
  new WebTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register({
    contextManager: new RootZoneContextManager(),
  })
})

afterEach(() => {
  exporter.reset()
  vi.unstubAllGlobals()
})

describe('traceAction', () => {
  it('traceAction_underAClick_takesTheClickAsRootAcrossAwaits', async () => {
    stubFetch()
    const click = trace.getTracer('test').startSpan('click')
    const traceId = await context.with(trace.setSpan(context.active(), click), () =>
      traceAction('create task', async (action) => {
        await action.fetch('POST')
        await action.fetch('GET')
        return action.traceId
      }),
    )
    expect(traceId).toBe(click.spanContext().traceId)
    expect(spans().map(({ name }) => name)).toEqual(['POST', 'GET'])
    expect(spans().map(({ parentSpanContext }) => parentSpanContext?.spanId)).toEqual(
      Array(2).fill(click.spanContext().spanId),
    )
  })

  it('traceAction_clickEndedByTheInstrumentation_lastsUntilTheActionIsDone', async () => {
    stubFetch()
    const click = trace.getTracer('test').startSpan('click')
    let done: () => void = () => undefined
    const action = context.with(trace.setSpan(context.active(), click), () =>
      traceAction('create task', () => new Promise<void>((resolve) => (done = resolve))),
    )
    click.end()
    expect(click.isRecording()).toBe(true)
    done()
    await action
    expect(click.isRecording()).toBe(false)
    expect(spans()).toHaveLength(1)
  })

  it('traceAction_withoutAClick_hasARootOfItsOwn', async () => {
    stubFetch()
    await traceAction('load tasks', (action) => action.fetch('GET'))
    const [get, root] = spans()
    expect(root).toMatchObject({ name: 'load tasks', parentSpanContext: undefined })
    expect(get?.parentSpanContext?.spanId).toBe(root?.spanContext().spanId)
  })

  it('traceAction_atTheSameTime_keepsTracesApart', async () => {
    stubFetch()
    const pause = () => new Promise((resolve) => queueMicrotask(() => resolve(undefined)))
    const run = (name: string) =>
      traceAction(name, async (action) => {
        await pause()
        await action.fetch(`${name} GET`)
        return action.traceId
      })
    const [a, b] = await Promise.all([run('a'), run('b')])
    expect(a).not.toBe(b)
    const traceOf = (name: string) =>
      spans()
        .find((span) => span.name === name)
        ?.spanContext().traceId
    expect([traceOf('a GET'), traceOf('b GET')]).toEqual([a, b])
  })

  it('traceAction_failing_marksTheSpanAndThrows', async () => {
    const fail = () => {
      throw new Error('away')
    }
    const error = await traceAction('load tasks', fail).catch((reason: unknown) => reason)
    expect(error).toEqual(new Error('away'))
    expect(spans()[0]?.status).toEqual({ code: SpanStatusCode.ERROR, message: 'Error' })
  })

  it('traceAction_failingCall_tellsItsKindAndNotWhatTheServerSaid', async () => {
    const fail = () => Promise.reject(new ApiFailure('invalid', 'the title "private" is too long'))
    await traceAction('create task', fail).catch(() => undefined)
    expect(spans()[0]?.status).toEqual({ code: SpanStatusCode.ERROR, message: 'invalid' })
  })
})
