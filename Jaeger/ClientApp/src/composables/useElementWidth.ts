import { onBeforeUnmount, ref, watch, type Ref } from 'vue'

/** The inner width of an element in pixels, kept current. */
export function useElementWidth(element: Readonly<Ref<HTMLElement | null>>) {
  const width = ref(0)
  const observer = new ResizeObserver(([entry]) => {
    if (entry) width.value = entry.contentRect.width
  })
  watch(element, (next) => {
    observer.disconnect()
    if (next) {
      width.value = next.clientWidth
      observer.observe(next)
    }
  })
  onBeforeUnmount(() => observer.disconnect())
  return width
}
