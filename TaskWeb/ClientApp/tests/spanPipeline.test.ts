import type { ReadableSpan } from '@opentelemetry/sdk-trace-web'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ClientConfig } from '../src/config/clientConfig'

const exporter = vi.hoisted(() => vi.fn<(options: { headers: Record<string, string> }) => void>())
vi.mock('@opentelemetry/exporter-trace-otlp-http', () => ({
  OTLPTraceExporter: class {
    constructor(options: { headers: Record<string, string> }) {
      exporter(options)
    }
    export(_: ReadableSpan[], done: (result: { code: number }) => void) {
      done({ code: 0 })
    }
    shutdown() {
      return Promise.resolve()
    }
  },
}))
const { createSpanPipeline } = await import('../src/tracing/spanPipeline')

const config: ClientConfig = { serviceName: 'task-web', otlpEndpoint: 'http://o', environment: 'Test' }

afterEach(() => exporter.mockReset())

describe('createSpanPipeline', () => {
  it('token_isSentAsBearer', () => {
    createSpanPipeline({ ...config, otlpToken: 'secret' })
    expect(exporter.mock.lastCall?.[0].headers).toEqual({ Authorization: 'Bearer secret' })
  })

  it('noToken_sendsNoAuthorization', () => {
    createSpanPipeline(config)
    expect(exporter.mock.lastCall?.[0].headers).toEqual({})
  })
})
