import { computed, nextTick, ref, type Ref } from 'vue'
import { useElementHeight } from './useElementHeight'

/** Browsers draw no element higher than some 33 million pixels. */
const highest = 8_000_000
const overscan = 10

/**
 * Which lines of a text with up to millions of them are in view. Where all lines together would be too high to
 * scroll, the scroll bar goes over them in larger steps.
 */
export function useLineScroll(
  scroller: Readonly<Ref<HTMLElement | null>>,
  count: () => number,
  lineHeight: number,
) {
  const top = ref(0)
  const viewHeight = useElementHeight(scroller)
  const fullHeight = computed(() => count() * lineHeight)
  const height = computed(() => Math.min(fullHeight.value, highest))
  /** Pixels of the text for each pixel of the scroll bar. */
  const scale = computed(() => {
    const room = height.value - viewHeight.value
    return room > 0 ? (fullHeight.value - viewHeight.value) / room : 1
  })
  const first = computed(() => Math.max(0, Math.floor((top.value * scale.value) / lineHeight) - overscan))
  const lines = computed(() => {
    const shown = Math.ceil(viewHeight.value / lineHeight) + 2 * overscan
    const last = Math.min(count(), first.value + shown)
    return Array.from({ length: Math.max(0, last - first.value) }, (_, n) => first.value + n)
  })
  /** Where the first line is drawn, in pixels of the scrolled content. */
  const offset = computed(() => top.value + first.value * lineHeight - top.value * scale.value)

  function onScroll(): void {
    top.value = scroller.value?.scrollTop ?? 0
  }

  async function show(line: number): Promise<void> {
    await nextTick()
    if (scroller.value === null) return
    const wanted = line * lineHeight - viewHeight.value / 3
    scroller.value.scrollTop = Math.max(0, wanted / scale.value)
  }

  return { height, lines, offset, onScroll, show }
}
