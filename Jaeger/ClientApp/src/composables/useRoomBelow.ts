import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

const leastHeight = 320
const margin = 12

/** A height that lets an element reach from where it begins to the end of the window; a CSS value. */
export function useRoomBelow(element: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<string>> {
  const height = ref(`${leastHeight}px`)

  function measure(): void {
    if (element.value === null) return
    const top = Math.round(element.value.getBoundingClientRect().top + window.scrollY)
    height.value = `max(${leastHeight}px, calc(100dvh - ${top + margin}px))`
  }

  const resized = new ResizeObserver(measure)
  onMounted(() => {
    measure()
    resized.observe(document.body)
  })
  onBeforeUnmount(() => resized.disconnect())
  return height
}
