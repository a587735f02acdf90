import { onBeforeUnmount, ref, shallowRef, watch, type WatchSource } from 'vue'

/** An answer of the backend, asked for again when what it depends on changes; the last question wins. */
export function useRequest<T>(ask: (signal: AbortSignal) => Promise<T>, on: WatchSource[]) {
  const answer = shallowRef<T | null>(null)
  const error = shallowRef<unknown>(null)
  const loading = ref(false)
  let running = new AbortController()

  async function load(): Promise<void> {
    running.abort()
    running = new AbortController()
    const { signal } = running
    loading.value = true
    try {
      const found = await ask(signal)
      if (signal.aborted) return
      answer.value = found
      error.value = null
    } catch (failure) {
      if (signal.aborted) return
      // The answer before was to another question, or is out of date.
      answer.value = null
      error.value = failure
    }
    loading.value = false
  }

  watch(on, load, { immediate: true })
  onBeforeUnmount(() => running.abort())
  return { answer, error, loading, load }
}
