import { describe, expect, it } from 'vitest'
import { readSettings } from './injected'
import type { Complaint } from './section'
import { parseUiConfig } from './uiConfig'

function parse(settings: unknown) {
  const complaints: Complaint[] = []
  const config = parseUiConfig({}, settings, (complaint) => complaints.push(complaint))
  return { config, complaints: complaints.map(({ name, value, problem }) => [name, value, problem]) }
}

describe('parseUiConfig', () => {
  it('reads what the server injects beside the settings', () => {
    const config = parseUiConfig(
      {
        capabilities: { metricsStorage: true, archiveStorage: true },
        version: { gitVersion: 'v1', gitCommit: 'abc', buildDate: '' },
        basePath: '/jaeger/',
      },
      { search: { maxLimit: 50 } },
    )

    expect(config).toMatchObject({
      basePath: '/jaeger',
      version: { release: 'v1', commit: 'abc' },
      monitor: { menuEnabled: true },
      archiveEnabled: true,
      search: { maxLimit: 50, withoutService: true },
      menu: null,
    })
  })

  it.each([undefined, null, {}])(
    'has defaults where it is given %j, and nothing to complain of',
    (settings) => {
      const { config, complaints } = parse(settings)
      expect(config.search).toMatchObject({ maxLimit: 1500, defaultLookback: '1h', maxLookback: '2d' })
      expect(complaints).toEqual([])
    },
  )

  it('demands a service where the server does', () => {
    expect(
      parseUiConfig({ capabilities: { searchWithoutServiceName: false } }, {}).search.withoutService,
    ).toBe(false)
  })

  it('complains of each setting it cannot use, with name and value', () => {
    const { config, complaints } = parse({
      archiveEnabeld: true,
      criticalPathEnabled: 'yes',
      search: { maxLimit: -1, depth: 3 },
      dependencies: [],
      tracking: { gaID: 'x' },
      topTagPrefixes: ['http.', 5],
      traceTimeline: { defaultDetailPanelMode: 'below' },
    })

    expect(complaints).toEqual([
      ['tracking', { gaID: 'x' }, 'has no effect in this UI'],
      ['criticalPathEnabled', 'yes', 'is not true or false; true is used'],
      ['topTagPrefixes[1]', 5, 'is not a text and is left out'],
      ['dependencies', [], 'is not an object and is left out'],
      ['search.maxLimit', -1, 'is not a whole number above 0; 1500 is used'],
      ['search.depth', 3, 'is not a setting of this UI'],
      ['traceTimeline.defaultDetailPanelMode', 'below', 'is not one of inline, sidepanel; "inline" is used'],
      ['archiveEnabeld', true, 'is not a setting of this UI'],
    ])
    expect(config).toMatchObject({
      criticalPathEnabled: true,
      search: { maxLimit: 1500 },
      topTagPrefixes: ['http.'],
    })
  })

  it('reads link patterns, and leaves out what it cannot use', () => {
    const { config, complaints } = parse({
      linkPatterns: [
        { type: 'tags', key: 'user', url: 'https://users/#{user}', text: 'User' },
        { type: 'toString', key: 'x', url: 'https://x' },
        5,
      ],
    })

    expect(config.linkPatterns).toEqual([
      { types: ['attributes'], key: ['user'], value: null, url: 'https://users/#{user}', text: 'User' },
    ])
    expect(complaints.map(([name]) => name)).toEqual(['linkPatterns[1]', 'linkPatterns[2]'])
  })

  it('reads a menu of links, lines and groups, and leaves out what it cannot use', () => {
    const { config, complaints } = parse({
      menu: [
        { label: 'Docs', url: 'https://docs', anchorTarget: '_self' },
        { label: 'More', items: [{ label: 'v1' }] },
        { url: 'x' },
      ],
    })

    expect(config.menu).toEqual([
      { label: 'Docs', url: 'https://docs', target: '_self' },
      { label: 'More', items: [{ label: 'v1', url: '', target: '_blank' }] },
    ])
    expect(complaints.map(([name]) => name)).toEqual(['menu[2]'])
  })

  it('reads the former name of a setting', () => {
    expect(parse({ dependenciesMenuEnabled: false }).config.dependencies.menuEnabled).toBe(false)
  })
})

describe('readSettings', () => {
  const injected = { config: { a: 1 } }

  it('takes those of the page where there is no script', () => {
    expect(readSettings(injected, undefined, () => {})).toEqual({ a: 1 })
  })

  it('takes what the script gives, and the defaults where it fails', () => {
    const complaints: Complaint[] = []
    expect(
      readSettings(
        injected,
        () => ({ b: 2 }),
        (complaint) => complaints.push(complaint),
      ),
    ).toEqual({ b: 2 })
    expect(complaints).toEqual([])
    const broken = () => {
      throw new Error('broken')
    }
    expect(readSettings(injected, broken, (complaint) => complaints.push(complaint))).toEqual({})
    expect(complaints[0]).toMatchObject({ name: 'UIConfig()', value: new Error('broken') })
  })
})
