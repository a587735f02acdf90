import { decodeMetricFamily, type MetricFamilyJson, type MetricSeries } from '@/model/monitor/metricFamily'
import { getJson } from './getJson'

export const spanKinds = ['server', 'client', 'internal', 'producer', 'consumer'] as const
export type MetricSpanKind = (typeof spanKinds)[number]

export interface MetricQuestion {
  service: string
  spanKind: MetricSpanKind
  /** Milliseconds since 1970. */
  end: number
  /** Milliseconds. */
  lookback: number
  step: number
}

export type MetricName = 'latencies' | 'calls' | 'errors'

/** Each point is about the ten minutes before it. */
const ratePer = 600_000

/** The figures of a service, or of each of its operations. */
export async function fetchMetric(
  name: MetricName,
  question: MetricQuestion,
  options: { quantile?: number; byOperation?: boolean },
  signal?: AbortSignal,
): Promise<MetricSeries[]> {
  const parameters = new URLSearchParams({
    service: question.service,
    spanKind: question.spanKind,
    endTs: String(question.end),
    lookback: String(question.lookback),
    step: String(question.step),
    ratePer: String(ratePer),
  })
  if (options.quantile !== undefined) parameters.set('quantile', String(options.quantile))
  if (options.byOperation) parameters.set('groupByOperation', 'true')
  return decodeMetricFamily(await getJson<MetricFamilyJson>(`/api/metrics/${name}`, parameters, signal))
}
