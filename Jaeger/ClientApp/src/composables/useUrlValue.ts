import { computed } from 'vue'
import { useRoute, useRouter, type Router } from 'vue-router'

// Several values may change before the address follows, in one turn of the event loop or while it is being changed.
const pending = new Map<string, string | undefined>()
let scheduled = false

/** A value kept in the page's address, so that links and reloads keep it; the default is left out. */
export function useUrlValue(name: string, initial = '') {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => [route.query[name]].flat()[0] ?? initial,
    set: (value: string) => {
      pending.set(name, value === initial ? undefined : value)
      if (scheduled) return
      scheduled = true
      queueMicrotask(() => void follow(router))
    },
  })
}

/** Puts what is pending into the address; until it stands there, a later change takes it along. */
async function follow(router: Router): Promise<void> {
  scheduled = false
  const values = new Map(pending)
  await router.replace({ query: { ...router.currentRoute.value.query, ...Object.fromEntries(values) } })
  for (const [name, value] of values) if (pending.get(name) === value) pending.delete(name)
}
