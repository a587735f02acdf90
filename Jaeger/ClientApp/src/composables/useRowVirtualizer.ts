import { useWindowVirtualizer } from '@tanstack/vue-virtual'
import { computed, onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'
import type { TimelineRow } from '@/model/timeline/timelineRows'

const rowHeights = { wide: 30, narrow: 46, narrowWithoutBar: 29 }
const estimatedDetailHeight = 360
/** The ruler stays at the top of the window. */
export const stickyHeight = 46

/** Keeps only the rows near the window in the page; `list` is the element they are placed in. */
export function useRowVirtualizer(
  list: Readonly<Ref<HTMLElement | null>>,
  rows: Readonly<Ref<readonly TimelineRow[]>>,
  shape: { narrow: Readonly<Ref<boolean>>; showBars: Readonly<Ref<boolean>> },
) {
  const top = ref(0)
  const height = computed(() => {
    if (!shape.narrow.value) return rowHeights.wide
    return shape.showBars.value ? rowHeights.narrow : rowHeights.narrowWithoutBar
  })
  const virtualizer = useWindowVirtualizer(
    computed(() => {
      // Read once: each is asked for every row of a large trace.
      const current = rows.value
      const rowHeight = height.value
      return {
        count: current.length,
        estimateSize: (index: number) =>
          current[index]?.kind === 'detail' ? estimatedDetailHeight : rowHeight,
        getItemKey: (index: number) => rowKey(current[index], index),
        overscan: 12,
        scrollMargin: top.value,
        scrollPaddingStart: stickyHeight,
      }
    }),
  )

  function measureTop(): void {
    if (list.value) top.value = list.value.getBoundingClientRect().top + window.scrollY
  }

  watch(height, () => virtualizer.value.measure())
  const resized = new ResizeObserver(measureTop)
  onMounted(() => {
    measureTop()
    resized.observe(document.body)
  })
  onBeforeUnmount(() => resized.disconnect())

  return {
    virtualizer,
    top,
    /** Details are as high as they turn out to be. */
    measure(element: unknown): void {
      if (element instanceof HTMLElement) virtualizer.value.measureElement(element)
    },
  }
}

function rowKey(row: TimelineRow | undefined, index: number): string | number {
  if (row === undefined) return index
  return row.kind === 'span' ? row.span.spanId : `${row.span.spanId} ${row.kind}`
}
