import type { OtlpResourceSpans } from '../otlp/otlpJson'

/** A trace with the spans of another part of it: those it has already, by ID, are not added again. */
export function mergeSpans(
  known: readonly OtlpResourceSpans[],
  added: readonly OtlpResourceSpans[],
): OtlpResourceSpans[] {
  const ids = new Set(
    known.flatMap(({ scopeSpans }) =>
      (scopeSpans ?? []).flatMap(({ spans }) => (spans ?? []).map((span) => span.spanId)),
    ),
  )
  const others = added.map((resource) => ({
    ...resource,
    scopeSpans: (resource.scopeSpans ?? []).map((scope) => ({
      ...scope,
      spans: (scope.spans ?? []).filter((span) => !ids.has(span.spanId)),
    })),
  }))
  return [...known, ...others]
}
