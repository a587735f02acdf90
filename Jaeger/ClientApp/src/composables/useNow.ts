import { onBeforeUnmount, ref } from 'vue'

const tickMilliseconds = 5000

/** The present moment in milliseconds since 1970, for "5 minutes ago" texts that stay true. */
export function useNow() {
  const now = ref(Date.now())
  const timer = setInterval(() => (now.value = Date.now()), tickMilliseconds)
  onBeforeUnmount(() => clearInterval(timer))
  return now
}
