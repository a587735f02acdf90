import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { findTraces } from '@/api/findTraces'
import { inParallel } from '@/api/inParallel'
import { fetchTrace } from '@/api/traces'
import { CallPaths } from '@/model/deepDependencies/callPaths'
import { deepGraph, densities } from '@/model/deepDependencies/deepGraph'
import { queryFromUrl } from '@/model/search/searchUrl'
import { linkedTraces } from '@/model/search/traceLinks'
import { useRequest } from './useRequest'
import { useUrlValue } from './useUrlValue'

/** Whole traces are loaded, and a graph of more says little more. */
const mostTraces = 200
const defaultHops = '2'

/** The ways through the traces a search finds, around a focal service. The address is that of the search, and more. */
export function useDeepDependencies() {
  const route = useRoute()
  // What the reader focuses on does not change what was searched for.
  const question = computed(() =>
    JSON.stringify([queryFromUrl(route.query), linkedTraces(route.query).traceIds]),
  )
  const focusService = useUrlValue('focus')
  const focusOperation = useUrlValue('focusOperation')
  const upText = useUrlValue('up', defaultHops)
  const downText = useUrlValue('down', defaultHops)
  const showOp = useUrlValue('showOp')
  const densityText = useUrlValue('density', densities[0])
  const request = useRequest(load, [question])

  async function load(signal: AbortSignal) {
    const { traceIds } = linkedTraces(route.query)
    const { summaries } = await findTraces(queryFromUrl(route.query), traceIds, signal)
    const chosen = summaries.slice(0, mostTraces)
    const paths = new CallPaths()
    await inParallel(chosen, async ({ traceId }) => paths.add(await fetchTrace(traceId, signal)))
    return { paths, traceCount: chosen.length, isBounded: summaries.length > chosen.length }
  }

  const services = computed(() => {
    const paths = request.answer.value?.paths
    return [...new Set([...(paths ?? [])].map(({ service }) => service))].sort((a, b) => a.localeCompare(b))
  })
  const searched = computed(() => queryFromUrl(route.query))
  const service = computed({
    get: () => focusService.value || searched.value.service || (services.value[0] ?? ''),
    set: (name: string) => {
      focusService.value = name
      focusOperation.value = ''
    },
  })
  const operation = computed(
    () => focusOperation.value || (focusService.value === '' ? searched.value.operation : ''),
  )
  const showOperations = computed({
    get: () => (showOp.value === '' ? operation.value !== '' : showOp.value === '1'),
    set: (on: boolean) => (showOp.value = on ? '1' : '0'),
  })
  const density = computed(() => densities.find((name) => name === densityText.value) ?? densities[0])
  const hops = (text: typeof upText) =>
    computed({
      get: () => Math.max(0, Math.floor(Number(text.value)) || 0),
      set: (count: number) => (text.value = String(Math.max(0, Math.floor(count) || 0))),
    })
  const [up, down] = [hops(upText), hops(downText)]
  const graph = computed(() =>
    request.answer.value === null
      ? null
      : deepGraph(request.answer.value.paths, {
          service: service.value,
          operation: operation.value,
          up: up.value,
          down: down.value,
          showOperations: showOperations.value,
          density: density.value,
        }),
  )
  function focusOn(name: string, only: string): void {
    service.value = name
    focusOperation.value = only
  }
  return { ...request, services, service, operation, up, down, showOperations, densityText, graph, focusOn }
}

export type DeepDependencies = ReturnType<typeof useDeepDependencies>
