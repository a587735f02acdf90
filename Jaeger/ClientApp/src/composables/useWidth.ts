import { ref, watch } from 'vue'
import { readStorage, writeStorage } from './storage'

/** How wide the reader made a column, in percent; kept for the next visit. */
export function useWidth(name: string, initial: number) {
  const key = `jaeger-ui.${name}`
  const stored = Number.parseFloat(readStorage(key) ?? '')
  const width = ref(stored > 0 && stored < 100 ? stored : initial)
  watch(width, (percent) => writeStorage(key, String(percent)))
  return width
}
