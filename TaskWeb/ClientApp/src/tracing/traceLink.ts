/** The page of a trace in the Jaeger UI. */
export function traceLink(jaegerUrl: string, traceId: string): string {
  return `${jaegerUrl.replace(/\/+$/, '')}/trace/${traceId}`
}
