import { computed } from 'vue'
import { useTraceView } from './useTraceView'

/** The spans a view is about: of the services that are shown, and only what was found where the reader wants that. */
export function useShownSpans() {
  const view = useTraceView()
  return computed(() => {
    const { matches, matchMode, spans } = view
    const found = matches.value
    return matchMode.value === 'filter' && found !== null
      ? spans.value.filter(({ spanId }) => found.has(spanId))
      : spans.value
  })
}
