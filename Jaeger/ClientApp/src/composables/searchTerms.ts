import { uiConfig } from '@/config/page'

const openTelemetry = {
  operation: 'terms.spanName',
  operations: 'terms.allSpanNames',
  attributes: 'terms.attributes',
} as const
const jaeger = {
  operation: 'terms.operation',
  operations: 'terms.allOperations',
  attributes: 'terms.tags',
} as const

/** What the search calls things: OpenTelemetry's words, or Jaeger's older ones where the configuration wants them. */
export const searchTerms = uiConfig.useOpenTelemetryTerms ? openTelemetry : jaeger
