import { reactive, watch } from 'vue'
import { asObject, textOr } from '@/config/json'
import { readStorage, writeStorage } from './storage'

const key = 'jaeger-ui.lastSearch'
const choice = reactive(stored())
watch(choice, (next) => writeStorage(key, JSON.stringify(next)))

/** The service and the operation searched for last time; empty where all were. */
export function useLastChoice() {
  return choice
}

function stored(): { service: string; operation: string } {
  try {
    const { service, operation } = asObject(JSON.parse(readStorage(key) ?? '{}'))
    return { service: textOr(service, ''), operation: textOr(operation, '') }
  } catch {
    return { service: '', operation: '' }
  }
}
