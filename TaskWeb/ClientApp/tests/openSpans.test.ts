import { ROOT_CONTEXT, SpanKind, trace } from '@opentelemetry/api'
import { BasicTracerProvider, type ReadableSpan } from '@opentelemetry/sdk-trace-web'
import { describe, expect, it } from 'vitest'
import { holdInteraction } from '../src/tracing/interactionHold'
import { OpenSpans } from '../src/tracing/openSpans'

function openSpans() {
  const open = new OpenSpans()
  const ended: ReadableSpan[] = []
  const processor = {
    onStart: open.add.bind(open),
    onEnd: (span: ReadableSpan) => {
      open.remove(span)
      ended.push(span)
    },
    forceFlush: () => Promise.resolve(),
    shutdown: () => Promise.resolve(),
  }
  const tracer = new BasicTracerProvider({ spanProcessors: [processor] }).getTracer('test')
  const click = tracer.startSpan('click', {}, ROOT_CONTEXT)
  const fetch = tracer.startSpan('POST', { kind: SpanKind.CLIENT }, trace.setSpan(ROOT_CONTEXT, click))
  return { open, click, fetch, names: () => ended.map(({ name }) => name).sort(), ended }
}

describe('OpenSpans', () => {
  it('end_hiddenWhileARequestIsUnderWay_leavesItsTraceOpen', () => {
    const { open, names } = openSpans()
    open.end(false)
    expect(names()).toEqual([])
  })

  it('end_hiddenOnceAnswered_endsTheTrace', () => {
    const { open, fetch, names } = openSpans()
    open.markAnswered(fetch)
    open.end(false)
    expect(names()).toEqual(['POST', 'click'])
  })

  it('end_pageLeftInMidAction_endsTheHeldClickOnce', () => {
    const { open, click, names } = openSpans()
    const release = holdInteraction(click)
    open.end(true)
    release()
    expect(names()).toEqual(['POST', 'click'])
  })

  it('end_pageLeft_endsEverythingAndSaysSo', () => {
    const { open, names, ended } = openSpans()
    open.end(true)
    expect(names()).toEqual(['POST', 'click'])
    expect(ended[0]?.events.map(({ name }) => name)).toEqual(['page.hide'])
  })
})
