import { ref, watch, type Ref } from 'vue'
import { readStorage, writeStorage } from './storage'

/** A choice of the reader that outlives the visit; anything unknown in the storage counts as the default. */
export function useSetting<T extends string>(name: string, values: readonly T[], initial: T): Ref<T> {
  const key = `jaeger-ui.${name}`
  const stored = readStorage(key)
  const setting = ref(values.find((value) => value === stored) ?? initial) as Ref<T>
  watch(setting, (value) => writeStorage(key, value))
  return setting
}
