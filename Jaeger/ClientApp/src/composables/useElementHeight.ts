import { onBeforeUnmount, ref, watch, type Ref } from 'vue'

/** The inner height of an element in pixels, kept current. */
export function useElementHeight(element: Readonly<Ref<HTMLElement | null>>) {
  const height = ref(0)
  const observer = new ResizeObserver(([entry]) => {
    if (entry) height.value = entry.contentRect.height
  })
  watch(element, (next) => {
    observer.disconnect()
    if (next) {
      height.value = next.clientHeight
      observer.observe(next)
    }
  })
  onBeforeUnmount(() => observer.disconnect())
  return height
}
