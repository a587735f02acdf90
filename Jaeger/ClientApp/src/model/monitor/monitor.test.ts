import { describe, expect, it } from 'vitest'
import { latencyText, percentText, rateText } from './figures'
import { averageOf, decodeMetricFamily, largestOf, type MetricSeries } from './metricFamily'
import { operationMetrics } from './operationMetrics'
import { sparklinePath } from './sparkline'
import { stepOf, timeFrameOf } from './timeFrame'

const series = (operation: string, ...values: (number | null)[]): MetricSeries => ({
  operation,
  points: values.map((value, index) => ({ time: index * 1000, value })),
})

describe('metricFamily', () => {
  it('reads points, and "nothing measured" as null', () => {
    const [found] = decodeMetricFamily({
      metrics: [
        {
          labels: [
            { name: 'service_name', value: 'web' },
            { name: 'operation', value: 'GET /' },
          ],
          metricPoints: [
            { gaugeValue: { doubleValue: 12.5 }, timestamp: '2026-01-01T00:00:00Z' },
            { gaugeValue: { doubleValue: 'NaN' }, timestamp: '2026-01-01T00:01:00Z' },
            { timestamp: '2026-01-01T00:02:00Z' },
          ],
        },
      ],
    })

    expect(found?.operation).toBe('GET /')
    expect(found?.points.map(({ value }) => value)).toEqual([12.5, null, null])
    expect(found?.points[1]?.time).toBe(Date.UTC(2026, 0, 1, 0, 1))
  })

  it('averages what was measured', () => {
    expect(averageOf(series('', 1, null, 3).points)).toBe(2)
    expect(averageOf(series('', null).points)).toBeNull()
    expect(largestOf(series('', 1, null, 3).points)).toBe(3)
  })
})

describe('operationMetrics', () => {
  it('joins the figures of an operation', () => {
    const [slow, fast] = operationMetrics(
      [series('slow', 100, 300), series('fast', 2)],
      [series('slow', 2), series('fast', 10)],
      [series('slow', 0.5)],
    )

    expect(slow).toMatchObject({ name: 'slow', latency: 200, requests: 2, errors: 0.5, impact: 1 })
    expect(fast).toMatchObject({ latency: 2, errors: null, impact: 0 })
  })

  it('gives an operation alone all the impact', () => {
    expect(operationMetrics([series('only', 1)], [], [])[0]?.impact).toBe(1)
    expect(operationMetrics([], [], [])).toEqual([])
  })
})

describe('sparklinePath', () => {
  it('leaves a gap where nothing was measured', () => {
    expect(sparklinePath(series('', 0, 10, null, 5).points, 30, 10, 10)).toBe(
      'M0.0 10.0h0.1L10.0 0.0M30.0 5.0h0.1',
    )
  })
})

describe('timeFrame', () => {
  it('knows the lengths of addresses, else an hour', () => {
    expect(timeFrameOf('300000').name).toBe('5m')
    expect(timeFrameOf('7').name).toBe('1h')
  })

  it('asks for as many points whatever its length', () => {
    expect(stepOf(3_600_000)).toBe(30_000)
    expect(stepOf(300_000)).toBe(15_000)
  })
})

describe('figures', () => {
  it('are short', () => {
    expect([latencyText(1.5), rateText(0.001), rateText(12.34), percentText(0.0425), percentText(0)]).toEqual(
      ['1.5ms', '0.06 req/min', '12.3 req/s', '4.25%', '0%'],
    )
  })
})
