import { computed } from 'vue'
import { fetchTrace } from '@/api/traces'
import { comparePaths } from '@/model/compare/comparePaths'
import { changedOnly, changes, difference, type Change, type Measure } from '@/model/compare/difference'
import { findSpans } from '@/model/find/findSpans'
import type { Trace } from '@/model/trace/trace'
import { useNarrow } from './useNarrow'
import { useRequest } from './useRequest'
import { useUrlValue } from './useUrlValue'

/** Above this a drawing says nothing any more; the table does. */
export const mostDrawnPaths = 1000

/** Two traces, what they have in common, and how the reader wants to see it. */
export function useComparison(a: () => string, b: () => string) {
  const load = (id: () => string) =>
    useRequest<Trace | null>(
      (signal) => (id() === '' ? Promise.resolve(null) : fetchTrace(id(), signal)),
      [id],
    )
  const first = load(a)
  const second = load(b)
  const narrow = useNarrow()
  const find = useUrlValue('uiFind')
  const measureText = useUrlValue('measure', 'spans')
  const onlyChanges = useUrlValue('changes')
  const viewChoice = useUrlValue('view')

  const measure = computed<Measure>(() => (measureText.value === 'duration' ? 'duration' : 'spans'))
  /** Both traces are there, and they are those that were chosen. */
  const isWhole = computed(() =>
    [first, second].every(({ answer, loading }) => answer.value !== null && !loading.value),
  )
  const paths = computed(() => {
    const [one, two] = [first.answer.value, second.answer.value]
    return one === null || two === null ? [] : comparePaths(one, two)
  })
  const shown = computed(() => (onlyChanges.value ? changedOnly(paths.value, measure.value) : paths.value))
  const totals = computed(() => {
    const counts = Object.fromEntries(changes.map((change) => [change, 0])) as Record<Change, number>
    for (const path of paths.value) counts[difference(path, measure.value).change]++
    return counts
  })
  const isCrowded = computed(() => shown.value.length > mostDrawnPaths)
  const view = computed({
    get: () => viewChoice.value || (narrow.value ? 'table' : 'graph'),
    set: (value: string) => (viewChoice.value = value),
  })
  const matches = computed(() => {
    if (find.value.trim() === '') return null
    return new Set(
      shown.value.filter((path) => findSpans([...path.a, ...path.b], find.value)?.length).map(({ id }) => id),
    )
  })
  return {
    first,
    second,
    isWhole,
    paths,
    shown,
    totals,
    isCrowded,
    matches,
    find,
    measure,
    measureText,
    onlyChanges,
    view,
  }
}

export type Comparison = ReturnType<typeof useComparison>
