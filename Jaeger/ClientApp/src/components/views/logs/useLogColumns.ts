import { computed } from 'vue'
import { useI18n } from '@/composables/useI18n'
import { useTerms } from '@/composables/useTerms'
import { eventLine, type EventRow } from '@/model/logs/eventRows'
import type { TableColumn } from '@/model/table/tableColumn'

const longestLine = 240

export function useLogColumns() {
  const { t } = useI18n()
  const terms = useTerms()
  return computed<TableColumn<EventRow>[]>(() => [
    {
      key: 'event',
      title: terms.value.events,
      width: 'minmax(160px, 1.4fr)',
      sortBy: ({ event }) => event.name.toLowerCase(),
    },
    { key: 'time', title: t('logs.time'), width: '90px', numeric: true, sortBy: ({ event }) => event.time },
    {
      key: 'line',
      title: terms.value.attributes,
      width: 'minmax(200px, 3fr)',
      text: ({ event }) => eventLine(event, longestLine),
    },
    {
      key: 'service',
      title: t('span.service'),
      width: 'minmax(110px, 1fr)',
      sortBy: ({ span }) => span.source.service.toLowerCase(),
    },
    {
      key: 'operation',
      title: terms.value.operation,
      width: 'minmax(140px, 1.4fr)',
      sortBy: ({ span }) => span.operation.toLowerCase(),
    },
  ])
}
