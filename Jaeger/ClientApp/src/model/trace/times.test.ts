import { describe, expect, it } from 'vitest'
import { testTrace, type TestSpan } from '@/testing/otlpTrace'
import { criticalPath } from './criticalPath'

function selfTimes(spans: TestSpan[]): Record<string, number> {
  return Object.fromEntries(testTrace(spans).spans.map((span) => [span.spanId, span.selfTime]))
}

function path(spans: TestSpan[]): string[] {
  return [...criticalPath(testTrace(spans).roots)].flatMap(([span, sections]) =>
    sections.map(({ start, end }) => `${span.spanId} ${start}-${end}`),
  )
}

describe('self time', () => {
  it('counts overlapping children once', () => {
    const times = selfTimes([
      { id: 'root', from: 0, to: 100 },
      { id: 'a', parent: 'root', from: 10, to: 50 },
      { id: 'b', parent: 'root', from: 30, to: 60 },
    ])

    expect(times).toEqual({ root: 50, a: 40, b: 30 })
  })

  it('ignores what children do outside their parent', () => {
    const times = selfTimes([
      { id: 'root', from: 10, to: 20 },
      { id: 'early', parent: 'root', from: 0, to: 12 },
      { id: 'late', parent: 'root', from: 18, to: 90 },
    ])

    expect(times.root).toBe(6)
  })
})

describe('critical path', () => {
  it('follows the child that finished last', () => {
    const sections = path([
      { id: 'root', from: 0, to: 100 },
      { id: 'short', parent: 'root', from: 10, to: 40 },
      { id: 'long', parent: 'root', from: 20, to: 90 },
    ])

    expect(sections.sort()).toEqual(['long 20-90', 'root 0-20', 'root 90-100'])
  })

  it('takes children one after the other', () => {
    const sections = path([
      { id: 'root', from: 0, to: 100 },
      { id: 'a', parent: 'root', from: 10, to: 40 },
      { id: 'b', parent: 'root', from: 50, to: 90 },
    ])

    expect(sections.sort()).toEqual(['a 10-40', 'b 50-90', 'root 0-10', 'root 40-50', 'root 90-100'])
  })

  it('clips a child that outlives its parent', () => {
    const sections = path([
      { id: 'root', from: 0, to: 100 },
      { id: 'over', parent: 'root', from: 60, to: 150 },
    ])

    expect(sections.sort()).toEqual(['over 60-100', 'root 0-60'])
  })

  it('lets a producer wait for no consumer, and others wait for theirs', () => {
    const send = (kind: number) =>
      path([
        { id: 'send', kind, from: 0, to: 100 },
        { id: 'receive', parent: 'send', kind: 5, from: 10, to: 50 },
      ])

    expect(send(4)).toEqual(['send 0-100'])
    expect(send(3).sort()).toEqual(['receive 10-50', 'send 0-10', 'send 50-100'])
  })
})
