import { describe, expect, it, vi } from 'vitest'
import { parseLinkPatterns } from '@/config/linkPatterns'
import { testTrace } from '@/testing/otlpTrace'
import { safeAddress, webAddress } from './linkAddress'
import { fillTemplate } from './linkTemplate'
import { attributeLinks, traceLinks } from './patternLinks'

const base = 'http://jaeger.example/trace/1'
const trace = testTrace([
  { id: 'root', from: 0, to: 100, attributes: { tenant: 'blue' } },
  {
    id: 'child',
    parent: 'root',
    from: 10,
    to: 50,
    attributes: { user: 'a b/c', evil: 'javascript:alert(1)' },
  },
])
const span = trace.spans[1] as (typeof trace.spans)[number]

function linksOf(pattern: object, key = 'user') {
  const attribute = span.attributes.find((item) => item.key === key) ?? { key, value: '' }
  const place = { type: 'attributes', trace, span } as const
  return attributeLinks(parseLinkPatterns([pattern]), place, span.attributes, attribute, base)
}

describe('a function of the operator', () => {
  it('accepts nothing where it fails, and the console says which text', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const fails = () => {
      throw new Error('no')
    }
    expect(linksOf({ type: 'attributes', key: fails, url: 'https://example.com' })).toEqual([])
    expect(said).toHaveBeenCalledWith(expect.stringContaining('"user"'), expect.any(Error))
  })
})

describe('fillTemplate', () => {
  it.each([
    ['#{id}', '7f'],
    ['#{id | pad_start 4 0}', '007f'],
    ['#{at | epoch_micros_to_date_iso}', '2023-11-14T22:13:20.000Z'],
    ['#{at | add -1000000 | epoch_micros_to_date_iso}', '2023-11-14T22:13:19.000Z'],
    ['#{id | unknown}', '7f'],
    ['#{id | add 1}', '7f'],
    ['#{at | pad_start 4}', '1700000000000000'],
    ['#{missing}', null],
    ['none', 'none'],
  ])('fills %s', (template, expected) => {
    const values = (name: string) => ({ id: '7f', at: 1_700_000_000_000_000 })[name]

    expect(fillTemplate(template, values, (text) => text)).toBe(expected)
  })
})

describe('attributeLinks', () => {
  it('encodes values in addresses and not in texts', () => {
    const links = linksOf({ type: 'tags', key: 'user', url: 'https://u/#{user}', text: 'User #{user}' })

    expect(links).toEqual([{ url: 'https://u/a%20b%2Fc', text: 'User a b/c' }])
  })

  it('looks values up in ancestors and in the trace', () => {
    const url = 'https://u/#{tenant}/#{spanID}/#{trace.traceID}'

    expect(linksOf({ type: 'attributes', key: ['user', 'x'], url })[0]?.url).toBe(
      `https://u/blue/child/${'a'.repeat(32)}`,
    )
  })

  it('makes no link where a value is missing or the pattern is meant for another place', () => {
    expect(linksOf({ type: 'tags', key: 'user', url: 'https://u/#{nope}' })).toEqual([])
    expect(linksOf({ type: 'process', key: 'user', url: 'https://u/' })).toEqual([])
    expect(linksOf({ type: 'tags', key: 'user', value: /^z/, url: 'https://u/' })).toEqual([])
  })

  it('makes no link that runs a script', () => {
    expect(linksOf({ type: 'tags', key: 'user', url: 'javascript:alert(#{user})' })).toEqual([])
    expect(linksOf({ type: 'tags', key: 'evil', url: '#{evil}' }, 'evil')[0]?.url).toBe(
      'javascript%3Aalert(1)',
    )
  })
})

describe('traceLinks', () => {
  it('knows the trace', () => {
    const patterns = parseLinkPatterns([
      { type: 'traces', url: '/logs?from=#{startTime}&to=#{endTime}', text: 'Logs of #{traceName}' },
      { type: 'tags', key: 'x', url: 'https://x' },
    ])

    expect(traceLinks(patterns, trace, base)).toEqual([
      { url: '/logs?from=1700000000000000&to=1700000000000100', text: 'Logs of shop: root' },
    ])
  })
})

describe('addresses', () => {
  it.each(['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'vbscript:x', 'http://['])(
    'refuses %j',
    (address) => expect(safeAddress(address, base)).toBeNull(),
  )

  it.each(['https://a.example/?q=1', '/trace/2', '//other.example/x', 'mailto:a@b.example'])(
    'allows %j',
    (address) => expect(safeAddress(address, base)).toBe(address),
  )

  it('knows a value that is an address', () => {
    expect(webAddress('https://shop.example/a?b=c')).toBe('https://shop.example/a?b=c')
    expect(webAddress('javascript:alert(1)')).toBeNull()
    expect(webAddress('see https://shop.example')).toBeNull()
  })
})
