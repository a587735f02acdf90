import { ref, watch } from 'vue'
import { readStorage, writeStorage } from './storage'

const key = 'jaeger-ui.service'
const service = ref(readStorage(key) ?? '')
watch(service, (name) => writeStorage(key, name))

/** The service searched for last time. */
export function useLastService() {
  return service
}
