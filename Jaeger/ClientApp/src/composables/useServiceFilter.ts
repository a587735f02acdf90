import { watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import {
  allowedHidden,
  decodeServiceFilter,
  encodeServiceFilter,
  rootServices,
  sortedServices,
} from '@/model/timeline/serviceFilter'
import { readStorage, writeStorage } from './storage'
import type { useTraceView } from './useTraceView'

const storageKey = 'jaeger-ui.hiddenServices'

/** Which services a trace is shown without: `?svcFilter=`, else the reader's default. */
export function useServiceFilter(view: ReturnType<typeof useTraceView>) {
  const route = useRoute()
  const router = useRouter()
  const services = sortedServices(view.trace)
  const roots = rootServices(view.trace)

  function hide(hidden: ReadonlySet<string>): void {
    view.hiddenServices.value = allowedHidden(hidden, roots)
    const svcFilter = encodeServiceFilter(services, view.hiddenServices.value) ?? undefined
    if (svcFilter !== route.query.svcFilter) void router.replace({ query: { ...route.query, svcFilter } })
  }

  function hideByDefault(hidden: ReadonlySet<string>): void {
    writeStorage(storageKey, JSON.stringify([...hidden]))
    hide(hidden)
  }

  function read(otherwise: ReadonlySet<string>): void {
    const { svcFilter } = route.query
    const hidden = typeof svcFilter === 'string' ? decodeServiceFilter(services, svcFilter) : otherwise
    view.hiddenServices.value = allowedHidden(hidden, roots)
  }

  read(defaultHidden(services))
  watch(
    () => route.query.svcFilter,
    () => read(new Set()),
  )
  return { services, roots, hide, hideByDefault }
}

function defaultHidden(services: readonly string[]): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(readStorage(storageKey) ?? '[]')
    const hidden = Array.isArray(stored) ? services.filter((name) => stored.includes(name)) : []
    return new Set(hidden.length < services.length ? hidden : [])
  } catch {
    return new Set()
  }
}
