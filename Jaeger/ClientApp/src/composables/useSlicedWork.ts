import { onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import type { SlicedWork } from '@/model/slices/sliced'

const sliceMilliseconds = 14

/**
 * The result of work that may take long: done in slices, so that the page answers meanwhile, and anew whenever what
 * it depends on changes. The former result stays until there is a new one. Small work is done at once.
 */
export function useSlicedWork<D extends readonly unknown[], T>(
  on: () => readonly [...D],
  work: (...parameters: D) => SlicedWork<T>,
) {
  const result = shallowRef<T | null>(null)
  const working = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  function run(running: SlicedWork<T>): void {
    const end = performance.now() + sliceMilliseconds
    while (performance.now() < end) {
      const step = running.next()
      if (!step.done) continue
      result.value = step.value
      working.value = false
      return
    }
    working.value = true
    timer = setTimeout(() => run(running))
  }

  watch(
    on,
    (parameters) => {
      clearTimeout(timer)
      run(work(...(parameters as unknown as D)))
    },
    { immediate: true },
  )
  onBeforeUnmount(() => clearTimeout(timer))
  return { result, working }
}
