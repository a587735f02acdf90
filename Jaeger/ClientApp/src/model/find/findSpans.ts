import { valueText, type Attribute } from '../otlp/attributes'
import type { Span } from '../trace/span'
import { parseFindTerms, type FindTerms } from './findTerms'

/**
 * The spans that match any word of the input, in their given order, or null where there is nothing to look for.
 * As in Jaeger a word is sought inside names, services and `key=value` of attributes, events and resources; a span
 * ID must match whole.
 */
export function findSpans(spans: readonly Span[], input: string): Span[] | null {
  const terms = parseFindTerms(input)
  if (terms.texts.length === 0) return null
  const foundResources = new Map<readonly Attribute[], boolean>()
  const inResource = (resource: readonly Attribute[]) => {
    const known = foundResources.get(resource)
    if (known !== undefined) return known
    const found = hasMatch(resource, terms)
    foundResources.set(resource, found)
    return found
  }
  return spans.filter(
    (span) =>
      terms.texts.includes(span.spanId) ||
      contains(span.operation, terms.texts) ||
      contains(span.source.service, terms.texts) ||
      hasMatch(span.attributes, terms) ||
      span.events.some((event) => contains(event.name, terms.texts) || hasMatch(event.attributes, terms)) ||
      inResource(span.source.resource),
  )
}

function hasMatch(attributes: readonly Attribute[], { texts, excludedKeys }: FindTerms): boolean {
  return attributes.some(
    ({ key, value }) =>
      !(excludedKeys.length > 0 && contains(key, excludedKeys)) &&
      contains(`${key}=${valueText(value)}`, texts),
  )
}

function contains(text: string, parts: readonly string[]): boolean {
  const lower = text.toLowerCase()
  return parts.some((part) => lower.includes(part))
}
