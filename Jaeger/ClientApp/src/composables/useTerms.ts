import { computed } from 'vue'
import { uiConfig } from '@/config/page'
import { useI18n } from './useI18n'

/** The words for the parts of a span: OpenTelemetry's, or Jaeger's older ones where the configuration wants them. */
export function useTerms() {
  const { t } = useI18n()
  return computed(() =>
    uiConfig.useOpenTelemetryTerms
      ? {
          attribute: t('span.attribute'),
          attributes: t('span.attributes'),
          resource: t('span.resource'),
          events: t('span.events'),
          links: t('span.links'),
          operation: t('span.name'),
        }
      : {
          attribute: t('span.tag'),
          attributes: t('span.tags'),
          resource: t('span.process'),
          events: t('span.logs'),
          links: t('span.references'),
          operation: t('span.operation'),
        },
  )
}
