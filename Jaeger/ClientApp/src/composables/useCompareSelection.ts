import { computed, shallowRef } from 'vue'
import { comparePath } from '@/model/search/comparePath'
import type { TraceSummary } from '@/model/search/traceSummary'

/** Traces chosen for comparison, in the order of choosing; they stay while one searches on. */
const selected = shallowRef<readonly TraceSummary[]>([])
const path = computed(() => comparePath(selected.value.map((summary) => summary.traceId)))

export function useCompareSelection() {
  const isSelected = (traceId: string) => selected.value.some((summary) => summary.traceId === traceId)
  return {
    selected,
    path,
    isSelected,
    toggle(summary: TraceSummary) {
      selected.value = isSelected(summary.traceId)
        ? selected.value.filter(({ traceId }) => traceId !== summary.traceId)
        : [...selected.value, summary]
    },
    clear() {
      selected.value = []
    },
  }
}
