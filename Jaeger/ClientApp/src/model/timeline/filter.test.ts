import { describe, expect, it } from 'vitest'
import { ids, testTrace } from '@/testing/otlpTrace'
import { collapseAllBut, visibleSpans } from './collapse'
import { withAncestors, withoutServices } from './filter'
import {
  allowedHidden,
  decodeServiceFilter,
  encodeServiceFilter,
  rootServices,
  sortedServices,
} from './serviceFilter'
import { hiddenBelow, timelineRows } from './timelineRows'

const failed = { status: { code: 2 } }
const trace = testTrace([
  { id: 'root', service: 'web', from: 0, to: 100 },
  { id: 'a', service: 'shop', parent: 'root', from: 0, to: 50 },
  { id: 'a1', service: 'web', parent: 'a', from: 0, to: 20, ...failed },
  { id: 'b', service: 'bank', parent: 'root', from: 50, to: 100 },
  { id: 'b1', service: 'bank', parent: 'b', from: 60, to: 70 },
])
const { spans } = trace

describe('withoutServices', () => {
  it('takes spans away with everything below them', () => {
    expect(ids(withoutServices(spans, new Set(['shop'])))).toEqual(['root', 'b', 'b1'])
    expect(withoutServices(spans, new Set())).toBe(spans)
  })
})

describe('withAncestors', () => {
  it('keeps what is found and the way to it', () => {
    expect(ids(withAncestors(spans, new Set(['b1'])))).toEqual(['root', 'b', 'b1'])
    expect(withAncestors(spans, new Set())).toEqual([])
  })

  it('goes together with collapsed spans', () => {
    const kept = withAncestors(spans, new Set(['a1', 'b1']))

    expect(ids(visibleSpans(kept, new Set(['a'])))).toEqual(['root', 'a', 'b', 'b1'])
  })
})

describe('collapseAllBut', () => {
  it('opens the way to what is found', () => {
    expect(ids(visibleSpans(spans, collapseAllBut(spans, new Set(['a1']))))).toEqual(['root', 'a', 'a1', 'b'])
  })
})

describe('timelineRows', () => {
  it('says what is hidden after all else of the parent', () => {
    const hidden = new Set(['shop'])
    const rows = timelineRows(withoutServices(spans, hidden), new Set(['root']), hiddenBelow(spans, hidden))

    expect(rows.map(({ kind, span }) => `${kind} ${span.spanId}`)).toEqual([
      'span root',
      'detail root',
      'span b',
      'span b1',
      'hidden root',
    ])
    expect(rows.at(-1)).toMatchObject({ hidden: { spans: 2, errors: 1 } })
  })

  it('says nothing below a collapsed parent', () => {
    const hidden = new Set(['shop'])
    const visible = visibleSpans(withoutServices(spans, hidden), new Set(['b']))
    const rows = timelineRows(visible, new Set(), hiddenBelow(spans, hidden))

    expect(rows.map(({ kind }) => kind)).toEqual(['span', 'span', 'hidden'])
  })
})

describe('service filter in the address', () => {
  const services = sortedServices(trace)

  it('is what Jaeger writes', () => {
    expect(services).toEqual(['bank', 'shop', 'web'])
    const text = encodeServiceFilter(services, new Set(['shop']))

    expect(text).toMatch(/^[\da-f]{4}\.5$/)
    expect(decodeServiceFilter(services, text ?? '')).toEqual(new Set(['shop']))
  })

  it('is not needed while everything is visible', () => {
    expect(encodeServiceFilter(services, new Set())).toBeNull()
    expect(encodeServiceFilter(services, new Set(services))).toBeNull()
  })

  it.each(['', 'x', '1234.', '0000.5', 'zzzz.5', `${'0'.repeat(4)}.${'f'.repeat(900)}`])(
    'hides nothing for %s',
    (text) => {
      expect(decodeServiceFilter(services, text)).toEqual(new Set())
    },
  )

  it('is forgotten where the services are others', () => {
    const text = encodeServiceFilter(['bank', 'shop', 'web', 'x'], new Set(['shop'])) ?? ''

    expect(decodeServiceFilter(services, text)).toEqual(new Set())
  })

  it('leaves a root', () => {
    const roots = rootServices(trace)

    expect(allowedHidden(new Set(['web', 'shop']), roots)).toEqual(new Set(['shop']))
    expect(allowedHidden(new Set(['web', 'shop']), new Set(['web', 'shop']))).toEqual(new Set())
  })
})
