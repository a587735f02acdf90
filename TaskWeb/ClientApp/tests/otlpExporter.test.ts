import { ROOT_CONTEXT } from '@opentelemetry/api'
import { BasicTracerProvider, type ReadableSpan } from '@opentelemetry/sdk-trace-web'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { OtlpExporter } from '../src/tracing/otlpExporter'

const fetchStub = vi.fn<(url: string, init: RequestInit) => Promise<Response>>()
const url = 'http://collector:4318/v1/traces'

function span(text = ''): ReadableSpan {
  const made = new BasicTracerProvider().getTracer('test').startSpan('click', {}, ROOT_CONTEXT)
  made.setAttribute('text', text)
  made.end()
  return made as unknown as ReadableSpan
}

function answer(status: number, headers?: Record<string, string>) {
  fetchStub.mockImplementation(() => Promise.resolve(new Response(null, { status, headers })))
}

beforeEach(() => {
  fetchStub.mockReset()
  vi.stubGlobal('fetch', fetchStub)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('OtlpExporter', () => {
  it('send_spans_postsOtlpThatOutlivesThePageWithoutCookies', async () => {
    answer(200)
    expect(await new OtlpExporter({ url }).send([span()])).toBe('taken')
    const [target, init] = fetchStub.mock.calls[0] ?? []
    expect(target).toBe(url)
    expect(init).toMatchObject({ method: 'POST', keepalive: true, credentials: 'omit' })
    expect(init?.headers).toEqual({ 'content-type': 'application/json' })
    const body = JSON.parse(new TextDecoder().decode(init?.body as Uint8Array)) as Record<string, unknown>
    expect(body).toHaveProperty('resourceSpans[0].scopeSpans[0].spans[0].name', 'click')
  })

  it('send_token_isSentAsBearer', async () => {
    answer(200)
    await new OtlpExporter({ url, token: 'secret' }).send([span()])
    expect(fetchStub.mock.calls[0]?.[1].headers).toMatchObject({ authorization: 'Bearer secret' })
  })

  it('send_moreThanAPageMayLeaveBehind_doesNotAskForKeepalive', async () => {
    answer(200)
    const exporter = new OtlpExporter({ url })
    await Promise.all([
      exporter.send([span('x'.repeat(40_000))]),
      exporter.send([span('x'.repeat(40_000))]),
      exporter.send([span()]),
    ])
    await exporter.send([span('x'.repeat(40_000))])
    expect(fetchStub.mock.calls.map(([, { keepalive }]) => keepalive)).toEqual([true, false, true, true])
  })

  it.each([
    [400, 'refused'],
    [401, 'refused'],
    [413, 'refused'],
    [500, 'refused'],
    [429, { away: true }],
    [503, { away: true }],
  ])('send_answered%i_is%j', async (status, outcome) => {
    answer(status)
    expect(await new OtlpExporter({ url }).send([span()])).toEqual(outcome)
    expect(fetchStub).toHaveBeenCalledTimes(1)
  })

  it('send_throttled_passesOnWhenToComeBack', async () => {
    answer(503, { 'retry-after': '7' })
    expect(await new OtlpExporter({ url }).send([span()])).toEqual({ away: true, retryAfterMs: 7000 })
  })

  it('send_nobodyAnswers_isAway', async () => {
    fetchStub.mockRejectedValue(new TypeError('Failed to fetch'))
    expect(await new OtlpExporter({ url }).send([span()])).toEqual({ away: true })
  })
})
