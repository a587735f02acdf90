import { computed, onBeforeUnmount, ref, watch, type Ref } from 'vue'

const step = 100

/**
 * The first items of a long list, and a hundred more whenever its end comes near the window: a page of 1500 rows would
 * be slow to open, while what is shown stays in reach of the browser's own search.
 */
export function useGrowingList<T>(items: () => readonly T[], end: Readonly<Ref<HTMLElement | null>>) {
  const count = ref(step)
  const shown = computed(() => items().slice(0, count.value))
  const isWhole = computed(() => shown.value.length === items().length)
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting || isWhole.value) return
      count.value += step
      // Observed anew, it tells again even if the end is still in sight.
      observer.unobserve(entry.target)
      observer.observe(entry.target)
    },
    { rootMargin: '800px' },
  )
  watch(end, (element) => {
    observer.disconnect()
    if (element) observer.observe(element)
  })
  onBeforeUnmount(() => observer.disconnect())
  return { shown, isWhole }
}
