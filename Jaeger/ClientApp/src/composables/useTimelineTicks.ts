import { computed } from 'vue'
import { ticks } from '@/model/timeline/ticks'
import { useNarrow } from './useNarrow'
import { useTraceView } from './useTraceView'

/** The round moments the timeline marks, shared by its ruler and its grid. */
export function useTimelineTicks() {
  const view = useTraceView()
  const narrow = useNarrow()
  return computed(() => ticks(view.range.value, view.trace.duration, narrow.value ? 4 : 6))
}
