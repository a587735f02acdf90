import { onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { fetchTrace } from '@/api/traces'
import type { Trace } from '@/model/trace/trace'

/** The trace of an ID, loaded again when the ID changes. */
export function useTrace(traceId: () => string) {
  const trace = shallowRef<Trace | null>(null)
  const error = shallowRef<unknown>(null)
  const loading = ref(false)
  /** How often a trace has arrived: each arrival is a new view. */
  const arrivals = ref(0)
  let running = new AbortController()

  async function load(): Promise<void> {
    running.abort()
    running = new AbortController()
    const { signal } = running
    loading.value = true
    try {
      const found = await fetchTrace(traceId(), signal)
      if (signal.aborted) return
      trace.value = found
      error.value = null
      arrivals.value++
    } catch (failure) {
      if (signal.aborted) return
      trace.value = null
      error.value = failure
    }
    loading.value = false
  }

  watch(traceId, load, { immediate: true })
  onBeforeUnmount(() => running.abort())
  return { trace, error, loading, arrivals, load }
}
