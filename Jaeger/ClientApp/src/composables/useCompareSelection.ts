import { computed, shallowRef } from 'vue'
import { comparisonLocation } from '@/model/compare/cohort'
import type { TraceSummary } from '@/model/search/traceSummary'

/** Traces chosen for comparison, in the order of choosing; they stay while one searches on. */
const selected = shallowRef<readonly TraceSummary[]>([])
const ids = computed(() => selected.value.map((summary) => summary.traceId))
/** The page that compares the first two; the others are offered there. */
const comparison = computed(() => comparisonLocation(ids.value[0] ?? '', ids.value[1] ?? '', ids.value))

export function useCompareSelection() {
  const isSelected = (traceId: string) => selected.value.some((summary) => summary.traceId === traceId)
  return {
    selected,
    comparison,
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
