import { onBeforeUnmount, watch, type Ref } from 'vue'

/** While something waits to be sent, the browser asks before it leaves the page, with which that would be lost. */
export function useUnsentWarning(waiting: Readonly<Ref<boolean>>): void {
  const ask = (event: Event) => event.preventDefault()
  const stop = () => window.removeEventListener('beforeunload', ask)
  watch(waiting, (now) => (now ? window.addEventListener('beforeunload', ask) : stop()))
  onBeforeUnmount(stop)
}
