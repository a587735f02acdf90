import type { Span } from './span'

/** Spans of any of the services and any of the operations; an empty list asks for nothing. */
export function filterSpans(
  spans: readonly Span[],
  services: readonly string[],
  operations: readonly string[],
  failedOnly: boolean,
): readonly Span[] {
  if (services.length === 0 && operations.length === 0 && !failedOnly) return spans
  const ofService = new Set(services)
  const ofOperation = new Set(operations)
  return spans.filter(
    ({ source, operation, hasError }) =>
      (ofService.size === 0 || ofService.has(source.service)) &&
      (ofOperation.size === 0 || ofOperation.has(operation)) &&
      (!failedOnly || hasError),
  )
}

export function servicesOf(spans: readonly Span[]): string[] {
  return [...new Set(spans.map(({ source }) => source.service))].sort()
}

/** The operations of the services, of all where none is named. */
export function operationsOf(spans: readonly Span[], services: readonly string[]): string[] {
  const wanted = new Set(services)
  const ofServices = wanted.size === 0 ? spans : spans.filter(({ source }) => wanted.has(source.service))
  return [...new Set(ofServices.map(({ operation }) => operation))].sort()
}
