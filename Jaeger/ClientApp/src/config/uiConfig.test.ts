import { describe, expect, it } from 'vitest'
import { parseUiConfig } from './uiConfig'

describe('parseUiConfig', () => {
  it('reads what the server injects', () => {
    const config = parseUiConfig(
      '{"config":{"search":{"maxLimit":50}},"capabilities":{"metricsStorage":true},"version":{"gitVersion":"v1"},"basePath":"/jaeger/"}',
    )

    expect(config).toMatchObject({ basePath: '/jaeger', version: 'v1', monitor: { menuEnabled: true } })
    expect(config.search).toMatchObject({ maxLimit: 50, withoutService: true })
  })

  it.each(['', '{}', 'null', 'not json', '[1]'])('falls back to defaults for %j', (text) => {
    expect(parseUiConfig(text)).toEqual(parseUiConfig('{}'))
    expect(parseUiConfig(text).search).toMatchObject({ maxLimit: 1500, defaultLookback: '1h' })
  })

  it('demands a service where the server does', () => {
    expect(parseUiConfig('{"capabilities":{"searchWithoutServiceName":false}}').search.withoutService).toBe(
      false,
    )
  })

  it('reads link patterns and menus, and leaves out what it cannot use', () => {
    const config = parseUiConfig(
      JSON.stringify({
        config: {
          linkPatterns: [
            { type: 'tags', key: 'user', url: 'https://users/#{user}', text: 'User' },
            { type: 'x' },
            5,
          ],
          menu: [
            { label: 'Docs', url: 'https://docs' },
            { label: 'More', items: [{ label: 'v1' }] },
            { url: 'x' },
          ],
        },
      }),
    )

    expect(config.linkPatterns).toEqual([
      { types: ['attributes'], key: ['user'], value: null, url: 'https://users/#{user}', text: 'User' },
    ])
    expect(config.menu).toEqual([
      { label: 'Docs', url: 'https://docs', target: '' },
      { label: 'More', items: [{ label: 'v1', url: '', target: '' }] },
    ])
  })
})
