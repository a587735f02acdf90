import { computed } from 'vue'
import { fetchDependencies } from '@/api/dependencies'
import { uiConfig } from '@/config/page'
import { dependencyGraph } from '@/model/dependencies/dependencyGraph'
import { servicesOf } from '@/model/dependencies/dependencyLink'
import { focusLinks } from '@/model/dependencies/focusLinks'
import { useRequest } from './useRequest'
import { useUrlValue } from './useUrlValue'

export const architectureLookbacks = ['1h', '6h', '24h', '7d'] as const
const hours: Record<string, number> = { '1h': 1, '6h': 6, '24h': 24, '7d': 168 }
const defaultLookback = '7d'
const defaultDepth = '5'

/** Everything the system architecture page shows, and the choices its address holds. */
export function useArchitecture() {
  const lookback = useUrlValue('lookback', defaultLookback)
  const focus = useUrlValue('service')
  const depthText = useUrlValue('depth', defaultDepth)
  const layout = useUrlValue('layout', 'dot')
  const find = useUrlValue('uiFind')
  const view = useUrlValue('view', 'graph')
  const request = useRequest(
    (signal) => fetchDependencies((hours[lookback.value] ?? 168) * 3_600_000, signal),
    [lookback],
  )
  const depth = computed({
    get: () => Math.max(0, Math.floor(Number(depthText.value)) || 0),
    set: (value: number) => (depthText.value = String(Math.max(0, Math.floor(value) || 0))),
  })
  const links = computed(() => request.answer.value ?? [])
  const services = computed(() => servicesOf(links.value))
  const isFocused = computed(() => services.value.includes(focus.value))
  const shown = computed(() =>
    isFocused.value ? focusLinks(links.value, focus.value, depth.value) : links.value,
  )
  const limit = uiConfig.dependencies.dagMaxNumServices
  const isCrowded = computed(() => shown.value.length > limit)
  const algorithm = computed(() =>
    isCrowded.value || layout.value === 'sfdp' ? ('stress' as const) : ('layered' as const),
  )
  const graph = computed(() => dependencyGraph(shown.value, isFocused.value ? focus.value : ''))
  const matches = computed(() => {
    const wanted = find.value.trim().toLowerCase()
    return new Set(
      graph.value.nodes
        .filter(({ id }) => wanted !== '' && id.toLowerCase().includes(wanted))
        .map(({ id }) => id),
    )
  })

  function reset(): void {
    focus.value = ''
    depthText.value = defaultDepth
    find.value = ''
  }

  return {
    ...request,
    links,
    services,
    shown,
    graph,
    matches,
    algorithm,
    isCrowded,
    limit,
    lookback,
    focus,
    isFocused,
    depth,
    layout,
    find,
    view,
    reset,
  }
}

export type Architecture = ReturnType<typeof useArchitecture>
