import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

// Several values may change in one turn of the event loop, before the address follows.
let pending: Record<string, string | undefined> = {}

/** A value kept in the page's address, so that links and reloads keep it; the default is left out. */
export function useUrlValue(name: string, initial = '') {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => [route.query[name]].flat()[0] ?? initial,
    set: (value: string) => {
      const first = Object.keys(pending).length === 0
      pending[name] = value === initial ? undefined : value
      if (!first) return
      queueMicrotask(() => {
        const query = { ...route.query, ...pending }
        pending = {}
        void router.replace({ query })
      })
    },
  })
}
