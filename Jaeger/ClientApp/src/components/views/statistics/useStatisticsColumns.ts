import { computed } from 'vue'
import { useI18n } from '@/composables/useI18n'
import { formatDuration } from '@/model/format/duration'
import type { GroupRow } from '@/model/statistics/groupRows'
import type { SpanGroup } from '@/model/statistics/spanGroups'
import type { TableColumn } from '@/model/table/tableColumn'

const metrics = [
  'count',
  'errors',
  'total',
  'average',
  'min',
  'max',
  'selfTotal',
  'selfAverage',
  'selfMin',
  'selfMax',
  'selfShare',
] as const
export type Metric = (typeof metrics)[number]

/** A column for the groups and one for each of their numbers. */
export function useStatisticsColumns(groupTitle: () => string) {
  const { t, locale } = useI18n()

  function text(metric: Metric, group: SpanGroup): string {
    const value = group[metric]
    if (metric === 'count' || metric === 'errors') return value.toLocaleString(locale.value)
    return metric === 'selfShare' ? `${(Math.round(value * 100) / 100).toFixed(2)}%` : formatDuration(value)
  }

  const numbers = computed(() =>
    metrics.map((metric) => ({
      key: metric,
      title: t(`statistics.${metric}`),
      hint: t(`statistics.${metric}.hint`),
      width: 'minmax(64px, 1fr)',
      numeric: true,
      text: ({ group }: GroupRow) => text(metric, group),
      sortBy: ({ group }: GroupRow) => group[metric],
    })),
  )
  const columns = computed<TableColumn<GroupRow>[]>(() => [
    {
      key: 'name',
      title: groupTitle(),
      width: 'minmax(220px, 4fr)',
      sortBy: ({ group }) => group.name?.toLowerCase() ?? '',
    },
    ...numbers.value,
  ])
  return { columns, numbers }
}
