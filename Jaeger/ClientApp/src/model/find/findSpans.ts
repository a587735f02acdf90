import { valueText, type Attribute } from '../otlp/attributes'
import type { Span } from '../trace/span'
import { parseFindTerms, type FindTerm } from './findTerms'

/**
 * The spans that match any word of the input, in their given order, or null where there is nothing to look for.
 * Words are sought in names, services, attributes, events and resources; a span ID must match whole.
 */
export function findSpans(spans: readonly Span[], input: string): Span[] | null {
  const terms = parseFindTerms(input)
  const excluded = new Set(terms.flatMap((term) => (term.kind === 'exclude' ? [term.key] : [])))
  const sought = terms.filter((term) => term.kind !== 'exclude')
  if (sought.length === 0) return null
  return spans.filter((span) => sought.some((term) => matches(span, term, excluded)))
}

function matches(span: Span, term: FindTerm, excluded: ReadonlySet<string>): boolean {
  const inAttributes = (attributes: readonly Attribute[]) =>
    attributes.some((attribute) => matchesAttribute(attribute, term, excluded))
  if (term.kind === 'text') {
    if (span.spanId === term.text) return true
    if (span.operation.toLowerCase().includes(term.text)) return true
    if (span.source.service.toLowerCase().includes(term.text)) return true
    if (span.events.some((event) => event.name.toLowerCase().includes(term.text))) return true
  }
  return (
    inAttributes(span.attributes) ||
    inAttributes(span.source.resource) ||
    span.events.some((event) => inAttributes(event.attributes))
  )
}

function matchesAttribute(attribute: Attribute, term: FindTerm, excluded: ReadonlySet<string>): boolean {
  const key = attribute.key.toLowerCase()
  if (excluded.has(key)) return false
  const value = valueText(attribute.value).toLowerCase()
  if (term.kind === 'pair') return key === term.key && value === term.value
  return term.kind === 'text' && (key.includes(term.text) || value.includes(term.text))
}
