import type { ReadableSpan } from '@opentelemetry/sdk-trace-web'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDelivery } from '../src/tracing/delivery'
import type { Outcome } from '../src/tracing/otlpExporter'
import { PatientExporter } from '../src/tracing/patientExporter'

const spansOf = (...names: string[]) => names.map((name) => ({ name }) as ReadableSpan)

function exporting(spansPerRequest = 20) {
  const sent: string[][] = []
  const state: { outcome: Outcome } = { outcome: 'taken' }
  const delivery = createDelivery()
  const patient = new PatientExporter(
    (spans) => {
      sent.push(spans.map(({ name }) => name))
      return Promise.resolve(state.outcome)
    },
    delivery,
    spansPerRequest,
  )
  const results: number[] = []
  async function give(...names: string[]) {
    patient.export(spansOf(...names), ({ code }) => results.push(code))
    await vi.advanceTimersByTimeAsync(0)
  }
  return { sent, state, delivery, patient, results, give }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('PatientExporter', () => {
  it('export_collectorAway_keepsTheSpansAndSendsThemByItselfLater', async () => {
    const { sent, state, delivery, results, give } = exporting()
    state.outcome = { away: true }
    await give('a')
    await give('b')
    expect(sent).toEqual([['a']])
    expect(delivery).toEqual({ waiting: 2, dropped: 0 })

    state.outcome = 'taken'
    await vi.advanceTimersByTimeAsync(2000)
    expect(sent).toEqual([['a'], ['a', 'b']])
    expect(delivery).toEqual({ waiting: 0, dropped: 0 })
    expect(results).toEqual([0, 0])
  })

  it('export_collectorLongAway_triesEverMoreSeldom', async () => {
    const { sent, state, give } = exporting()
    state.outcome = { away: true }
    await give('a')
    await vi.advanceTimersByTimeAsync(10 * 60_000)
    // 2, 4, 8, 16 and then every 30 seconds.
    expect(sent.length).toBeGreaterThan(20)
    expect(sent.length).toBeLessThan(26)
  })

  it('export_collectorLongAway_keepsTheLatestSpansAndCountsTheOthers', async () => {
    const { sent, state, delivery, patient, give } = exporting(20)
    state.outcome = { away: true }
    for (let i = 0; i < 600; i++) await give(String(i))
    expect(delivery).toEqual({ waiting: 500, dropped: 100 })

    state.outcome = 'taken'
    sent.length = 0
    patient.resume()
    await vi.advanceTimersByTimeAsync(0)
    expect(sent.flat()).toEqual(Array.from({ length: 500 }, (_, i) => String(i + 100)))
    expect(sent.every((batch) => batch.length === 20)).toBe(true)
  })

  it('export_refused_dropsTheSpansAndPauses', async () => {
    const { sent, state, delivery, give } = exporting()
    state.outcome = 'refused'
    await give('a', 'b')
    expect(delivery).toEqual({ waiting: 0, dropped: 2 })
    state.outcome = 'taken'
    await give('c')
    expect(sent).toEqual([['a', 'b']])
    await vi.advanceTimersByTimeAsync(2000)
    expect(sent).toEqual([['a', 'b'], ['c']])
  })

  it('export_toldWhenToComeBack_waitsThatLong', async () => {
    const { sent, state, give } = exporting()
    state.outcome = { away: true, retryAfterMs: 9000 }
    await give('a')
    await vi.advanceTimersByTimeAsync(8999)
    expect(sent).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(sent).toHaveLength(2)
  })
})
