import { computed, onBeforeUnmount, onMounted, ref, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { findSpans } from '@/model/find/findSpans'
import type { Span } from '@/model/trace/span'
import type { useTraceView } from './useTraceView'

const typingMilliseconds = 150

/** Find in trace, kept in the address as `?uiFind=`. */
export function useFind(view: ReturnType<typeof useTraceView>) {
  const route = useRoute()
  const router = useRouter()
  const text = ref(urlText())
  const found = shallowRef<Span[] | null>(null)
  const index = ref(-1)
  const count = computed(() => found.value?.length ?? null)
  let typing: ReturnType<typeof setTimeout> | undefined

  function urlText(): string {
    const { uiFind } = route.query
    return typeof uiFind === 'string' ? uiFind : ''
  }

  function find(): void {
    found.value = findSpans(view.spans.value, text.value)
    view.matches.value = found.value && new Set(found.value.map((span) => span.spanId))
    index.value = -1
    view.currentMatch.value = null
  }

  function go(step: 1 | -1): void {
    const spans = found.value ?? []
    if (spans.length === 0) return
    const start = index.value === -1 && step === -1 ? 0 : index.value
    index.value = (start + step + spans.length) % spans.length
    const span = spans[index.value] as Span
    view.currentMatch.value = span.spanId
    view.show(span)
  }

  function clear(): void {
    text.value = ''
  }

  watch(text, () => {
    clearTimeout(typing)
    typing = setTimeout(() => {
      find()
      if (text.value !== urlText())
        void router.replace({ query: { ...route.query, uiFind: text.value || undefined } })
    }, typingMilliseconds)
  })
  watch(urlText, (next) => {
    if (next !== text.value) text.value = next
  })
  watch(view.spans, find)
  onMounted(() => {
    find()
    go(1)
    // A link to one span shows it open.
    const linked = view.trace.spanById.get(text.value.trim())
    if (linked !== undefined) view.open(linked.spanId)
  })
  // What was just typed is not for the address of the next page.
  onBeforeUnmount(() => clearTimeout(typing))
  return { text, count, index, go, clear }
}
