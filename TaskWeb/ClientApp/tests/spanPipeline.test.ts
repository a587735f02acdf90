import '@opentelemetry/context-zone'
import { ROOT_CONTEXT } from '@opentelemetry/api'
import { WebTracerProvider } from '@opentelemetry/sdk-trace-web'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ClientConfig } from '../src/config/clientConfig'
import { createDelivery } from '../src/tracing/delivery'
import { createSpanPipeline } from '../src/tracing/spanPipeline'

const config: ClientConfig = { serviceName: 'task-web', otlpEndpoint: 'http://o', environment: 'Test' }
const fetchStub = vi.fn<(url: string, init: RequestInit) => Promise<Response>>()

const sent = () =>
  fetchStub.mock.calls.map(([, { body }]) => new TextDecoder().decode(body as Uint8Array)).join('\n')

function tracing(delivery = createDelivery()) {
  const pipeline = createSpanPipeline(config, delivery)
  const tracer = new WebTracerProvider({ spanProcessors: [pipeline] }).getTracer('test')
  return { tracer, pipeline, delivery }
}

beforeEach(() => {
  fetchStub.mockReset()
  vi.stubGlobal('fetch', fetchStub)
  fetchStub.mockImplementation(() => Promise.resolve(new Response()))
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('createSpanPipeline', () => {
  it('pageLeft_openSpan_isEndedRedactedAndSentAtOnce', () => {
    const { tracer } = tracing()
    const attributes = { 'url.full': 'http://h/?userName=canary' }
    tracer.startSpan('click', { attributes }, ROOT_CONTEXT)
    window.dispatchEvent(new Event('pagehide'))
    expect(fetchStub).toHaveBeenCalledTimes(1)
    expect(sent()).toContain('"click"')
    expect(sent()).toContain('userName=REDACTED')
    expect(sent()).not.toContain('canary')
  })

  it('pageLeft_forgottenSpan_isNotSent', () => {
    const { tracer, pipeline } = tracing()
    pipeline.forget(tracer.startSpan('click', {}, ROOT_CONTEXT))
    window.dispatchEvent(new Event('pagehide'))
    expect(sent()).not.toContain('"click"')
  })

  it('online_collectorWasAway_sendsWhatWaitsAtOnce', async () => {
    const { tracer, delivery } = tracing()
    fetchStub.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    tracer.startSpan('click', {}, ROOT_CONTEXT).end()
    await vi.waitFor(() => expect(delivery.waiting).toBe(1))
    window.dispatchEvent(new Event('online'))
    await vi.waitFor(() => expect(delivery.waiting).toBe(0))
    expect(fetchStub).toHaveBeenCalledTimes(2)
  })
})
