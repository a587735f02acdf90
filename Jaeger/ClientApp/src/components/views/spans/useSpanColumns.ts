import { computed } from 'vue'
import { useI18n } from '@/composables/useI18n'
import { useTerms } from '@/composables/useTerms'
import { formatDuration } from '@/model/format/duration'
import type { TableColumn } from '@/model/table/tableColumn'
import type { Span } from '@/model/trace/span'

export function useSpanColumns() {
  const { t } = useI18n()
  const terms = useTerms()
  return computed<TableColumn<Span>[]>(() => [
    {
      key: 'operation',
      title: terms.value.operation,
      width: 'minmax(200px, 3fr)',
      sortBy: ({ operation }) => operation.toLowerCase(),
    },
    {
      key: 'service',
      title: t('span.service'),
      width: 'minmax(120px, 1.6fr)',
      sortBy: ({ source }) => source.service.toLowerCase(),
    },
    { key: 'kind', title: t('span.kind'), width: '92px', text: kindText, sortBy: ({ kind }) => kind },
    { key: 'status', title: t('span.status'), width: '64px', sortBy: ({ statusCode }) => statusCode },
    { key: 'id', title: t('span.id'), width: '150px', sortBy: ({ spanId }) => spanId },
    {
      key: 'duration',
      title: t('span.duration'),
      width: 'minmax(150px, 1.4fr)',
      numeric: true,
      sortBy: ({ duration }) => duration,
    },
    {
      key: 'self',
      title: t('span.self'),
      width: '84px',
      numeric: true,
      text: ({ selfTime }) => formatDuration(selfTime),
      sortBy: ({ selfTime }) => selfTime,
    },
    {
      key: 'start',
      title: t('span.start'),
      width: '90px',
      numeric: true,
      sortBy: ({ start }) => start,
    },
  ])
}

function kindText({ kind }: Span): string {
  return kind === 'unspecified' ? '' : kind
}
