import { describe, expect, it } from 'vitest'
import { testTrace, nano } from '@/testing/otlpTrace'
import { criticalPath } from '../trace/criticalPath'
import { eventMarks } from './eventMarks'
import { nextSpan } from './nextSpan'
import { remoteEnd } from './remoteEnd'
import { shownSections } from './shownSections'
import { spanType } from './spanType'
import { fullRange } from './viewRange'

const { spans, spanById, roots } = testTrace([
  { id: 'call', service: 'web', kind: 3, from: 0, to: 100 },
  {
    id: 'serve',
    parent: 'call',
    service: 'shop',
    kind: 2,
    from: 10,
    to: 90,
    attributes: { 'http.route': '/' },
  },
  {
    id: 'query',
    parent: 'serve',
    service: 'shop',
    kind: 3,
    from: 20,
    to: 30,
    attributes: { 'peer.service': 'db', 'http.x': '1', 'db.system': 'x' },
  },
])

function span(id: string) {
  const found = spanById.get(id)
  if (found === undefined) throw new Error(`${id} is missing`)
  return found
}

describe('remoteEnd', () => {
  it('is the server a collapsed client hides', () => {
    expect(remoteEnd(span('call'), true)).toEqual({ service: 'shop', span: span('serve') })
    expect(remoteEnd(span('call'), false)).toBeNull()
  })

  it('is the service without instrumentation a leaf calls', () => {
    expect(remoteEnd(span('query'), false)).toEqual({ service: 'db', span: null })
    expect(remoteEnd(span('serve'), true)).toBeNull()
  })
})

describe('spanType', () => {
  it('is told by the namespace that counts most', () => {
    expect(['call', 'serve', 'query'].map((id) => spanType(span(id)))).toEqual([null, 'http', 'database'])
  })
})

describe('shownSections', () => {
  const sections = criticalPath(roots)

  it('holds the path of what is collapsed below, in one piece', () => {
    expect(shownSections(span('call'), sections, true, new Set())).toEqual([{ start: 0, end: 100 }])
    expect(shownSections(span('serve'), sections, false, new Set())).toEqual(sections.get(span('serve')))
  })

  it('holds the path of services that are hidden below', () => {
    expect(shownSections(span('call'), sections, false, new Set(['shop']))).toEqual([{ start: 0, end: 100 }])
  })
})

describe('nextSpan', () => {
  const all = { visible: spans, matches: null, start: 0, end: 100 }

  it('goes both ways and ends', () => {
    expect(nextSpan({ ...all, from: 0, step: 1 })).toBe(span('serve'))
    expect(nextSpan({ ...all, from: 1, step: -1 })).toBe(span('call'))
    expect(nextSpan({ ...all, from: 2, step: 1 })).toBeUndefined()
  })

  it('passes over what does not match and what is outside of the range', () => {
    expect(nextSpan({ ...all, from: 0, step: 1, matches: new Set(['query']) })).toBe(span('query'))
    expect(nextSpan({ ...all, from: 0, step: 1, start: 40 })).toBe(span('serve'))
    expect(nextSpan({ ...all, from: 1, step: 1, start: 40 })).toBeUndefined()
  })
})

describe('eventMarks', () => {
  it('puts events of one place into one mark, and leaves out those outside of the view', () => {
    const events = [10, 10.01, 50, 90].map((at) => ({ name: `at ${at}`, time: at, attributes: [] }))

    expect(eventMarks(events, 100, fullRange).map(({ events: at }) => at.length)).toEqual([2, 1, 1])
    expect(eventMarks(events, 100, { from: 0.4, to: 0.6 })).toMatchObject([{ events: [{ name: 'at 50' }] }])
  })

  it('are few, however many events there are', () => {
    const { root } = testTrace([
      {
        id: 'busy',
        from: 0,
        to: 100,
        events: Array.from({ length: 20_000 }, (_, n) => ({ timeUnixNano: nano(n / 200) })),
      },
    ])

    expect(eventMarks(root.events, 100, fullRange).length).toBeLessThanOrEqual(501)
  })
})
