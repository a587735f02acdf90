import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadClientConfig } from '../src/config/clientConfig'
import { json } from './json'

const config = {
  serviceName: 'task-web',
  otlpEndpoint: 'http://o',
  jaegerUrl: 'http://j',
  environment: 'Test',
}

afterEach(() => vi.unstubAllGlobals())

async function loadFrom(answer: () => Promise<Response>) {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  vi.stubGlobal('fetch', answer)
  return loadClientConfig()
}

describe('loadClientConfig', () => {
  it('load_completeConfig_givesIt', async () => {
    expect(await loadFrom(() => Promise.resolve(json(200, config)))).toEqual(config)
  })

  it('load_withoutJaegerAndWithAToken_givesIt', async () => {
    const answer = { serviceName: 'task-web', otlpEndpoint: 'http://o', otlpToken: 't', environment: 'Test' }
    expect(await loadFrom(() => Promise.resolve(json(200, answer)))).toEqual(answer)
  })

  it.each([
    ['incomplete', () => Promise.resolve(json(200, { serviceName: 'x' }))],
    ['an error', () => Promise.resolve(json(503, config))],
    ['a token that is no text', () => Promise.resolve(json(200, { ...config, otlpToken: 1 }))],
    ['no JSON', () => Promise.resolve(new Response('<html>'))],
    ['no answer', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('load_%s_startsWithoutTracing', async (_, answer) => {
    expect(await loadFrom(answer)).toBeUndefined()
  })
})
