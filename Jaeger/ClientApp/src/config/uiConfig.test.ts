import { describe, expect, it } from 'vitest'
import { parseUiConfig } from './uiConfig'

describe('parseUiConfig', () => {
  it('reads what the server injects', () => {
    const text =
      '{"config":{"search":{"maxLimit":50}},"capabilities":{},"version":{"gitVersion":"v1"},"basePath":"/jaeger/"}'

    expect(parseUiConfig(text)).toEqual({
      basePath: '/jaeger',
      version: 'v1',
      searchWithoutService: true,
      maxLimit: 50,
    })
  })

  it.each(['', '{}', 'null', 'not json', '[1]'])('falls back to defaults for %j', (text) => {
    expect(parseUiConfig(text)).toEqual({
      basePath: '',
      version: '',
      searchWithoutService: true,
      maxLimit: 1500,
    })
  })

  it('demands a service where the server does', () => {
    expect(
      parseUiConfig('{"config":{"search":{"searchWithoutServiceName":false}}}').searchWithoutService,
    ).toBe(false)
  })
})
