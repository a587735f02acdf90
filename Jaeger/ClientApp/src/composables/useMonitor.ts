import { computed, onBeforeUnmount, ref, watch } from 'vue'
import { BackendError } from '@/api/backendError'
import { fetchMetric, spanKinds, type MetricName, type MetricQuestion } from '@/api/metrics'
import type { MetricPoint } from '@/model/monitor/metricFamily'
import { operationMetrics } from '@/model/monitor/operationMetrics'
import { stepOf, timeFrameOf } from '@/model/monitor/timeFrame'
import { readStorage, writeStorage } from './storage'
import { useRequest } from './useRequest'
import { useServices } from './useServices'
import { useUrlValue } from './useUrlValue'

const refreshMilliseconds = 30_000
const notConfigured = 501
export const latencyQuantiles = [0.5, 0.75, 0.95] as const

/** The Monitor page's choices, kept in its address and remembered, and the figures they ask for. */
export function useMonitor() {
  const { services, error: servicesError, load: loadServices } = useServices()
  const serviceChoice = remembered('service')
  const kindChoice = remembered('spanKind')
  const frameChoice = remembered('timeframe')
  const service = computed({
    get: () => services.value?.find((name) => name === serviceChoice.value) ?? services.value?.[0] ?? '',
    set: (name) => (serviceChoice.value = name),
  })
  const spanKind = computed({
    get: () => spanKinds.find((kind) => kind === kindChoice.value) ?? 'server',
    set: (kind) => (kindChoice.value = kind),
  })
  const frame = computed(() => timeFrameOf(frameChoice.value))
  const end = ref(Date.now())
  const question = computed<MetricQuestion>(() => ({
    service: service.value,
    spanKind: spanKind.value,
    end: end.value,
    lookback: frame.value.length,
    step: stepOf(frame.value.length),
  }))

  const whole = useRequest((signal) => askForService(question.value, signal), [question])
  const operations = useRequest((signal) => askForOperations(question.value, signal), [question])
  const isOff = computed(
    () => whole.error.value instanceof BackendError && whole.error.value.status === notConfigured,
  )

  function refresh(): void {
    end.value = Date.now()
  }

  // A new choice is about now, not about when the page opened.
  watch([service, spanKind, frame], refresh, { flush: 'sync' })

  const isLive = ref(false)
  const timer = setInterval(() => {
    if (isLive.value && !document.hidden) refresh()
  }, refreshMilliseconds)
  onBeforeUnmount(() => clearInterval(timer))

  return {
    services,
    servicesError,
    loadServices,
    service,
    spanKind,
    frame,
    frameChoice,
    question,
    whole,
    operations,
    isOff,
    isLive,
    refresh,
  }
}

export type Monitor = ReturnType<typeof useMonitor>

export interface ServiceFigures {
  /** One for each of the quantiles. */
  latencies: MetricPoint[][]
  calls: MetricPoint[]
  errors: MetricPoint[]
  isEmpty: boolean
}

async function askForService(question: MetricQuestion, signal: AbortSignal): Promise<ServiceFigures | null> {
  if (question.service === '') return null
  const one = async (name: MetricName, quantile?: number) =>
    (await fetchMetric(name, question, { quantile }, signal))[0]?.points ?? []
  const [calls, errors, ...latencies] = await Promise.all([
    one('calls'),
    one('errors'),
    ...latencyQuantiles.map((quantile) => one('latencies', quantile)),
  ])
  const isEmpty = latencies.every((points) => points.every(({ value }) => value === null))
  return { latencies, calls, errors, isEmpty }
}

async function askForOperations(question: MetricQuestion, signal: AbortSignal) {
  if (question.service === '') return []
  const all = (name: MetricName, quantile?: number) =>
    fetchMetric(name, question, { quantile, byOperation: true }, signal)
  const [latencies, calls, errors] = await Promise.all([all('latencies', 0.95), all('calls'), all('errors')])
  return operationMetrics(latencies, calls, errors)
}

/** The address first, then what was chosen last time. */
function remembered(name: string) {
  const key = `jaeger-ui.monitor.${name}`
  const inUrl = useUrlValue(name)
  const stored = readStorage(key) ?? ''
  return computed({
    get: () => inUrl.value || stored,
    set: (value: string) => {
      inUrl.value = value
      writeStorage(key, value)
    },
  })
}
