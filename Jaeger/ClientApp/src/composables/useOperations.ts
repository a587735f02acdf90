import { ref, watch } from 'vue'
import { fetchOperations } from '@/api/services'

/** Suggestions for the operation field; none where the backend does not answer, as any text may be typed. */
export function useOperations(service: () => string) {
  const operations = ref<string[]>([])
  watch(
    service,
    async (name, _, onCleanup) => {
      const request = new AbortController()
      onCleanup(() => request.abort())
      operations.value = []
      if (name === '') return
      const found = await fetchOperations(name, request.signal).catch((): string[] => [])
      if (!request.signal.aborted) operations.value = found
    },
    { immediate: true },
  )
  return operations
}
