import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-web'
import { describe, expect, it } from 'vitest'
import { PatientExporter } from '../src/tracing/patientExporter'

const span = (name: string) => ({ name }) as ReadableSpan

function collector() {
  const sent: string[][] = []
  const state = { away: false, sent }
  const exporter: SpanExporter = {
    export: (spans, done) => {
      sent.push(spans.map(({ name }) => name))
      done({ code: state.away ? 1 : 0 })
    },
    shutdown: () => Promise.resolve(),
  }
  return { state, exporter }
}

describe('PatientExporter', () => {
  it('export_afterAFailure_waitsAndSendsTheKeptSpansToo', () => {
    const { state, exporter } = collector()
    let now = 0
    const patient = new PatientExporter(exporter, () => now)
    const results: number[] = []
    const send = (name: string) => patient.export([span(name)], ({ code }) => results.push(code))

    state.away = true
    send('a')
    state.away = false
    send('b')
    expect(state.sent).toEqual([['a']])

    now = 30_000
    send('c')
    expect(state.sent).toEqual([['a'], ['a', 'b', 'c']])
    expect(results).toEqual([0, 0, 0])
  })

  it('export_collectorLongAway_keepsTheLatestSpans', () => {
    const { state, exporter } = collector()
    let now = 0
    const patient = new PatientExporter(exporter, () => now)
    state.away = true
    for (let i = 0; i < 600; i++) patient.export([span(String(i))], () => undefined)
    now = 30_000
    state.away = false
    patient.export([span('last')], () => undefined)
    expect(state.sent.at(-1)).toHaveLength(501)
    expect(state.sent.at(-1)?.[0]).toBe('100')
  })
})
