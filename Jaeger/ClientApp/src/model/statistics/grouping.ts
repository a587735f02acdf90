import { attributeValue, valueText, type Attribute } from '../otlp/attributes'
import type { Span } from '../trace/span'
import { inSteps, type SlicedWork } from '../slices/sliced'

/** What spans are grouped by: a part of the span, or `attribute:<key>`, or `resource:<key>`. */
export type Grouping =
  'service' | 'operation' | 'kind' | 'status' | `attribute:${string}` | `resource:${string}`

export const partGroupings = ['service', 'operation', 'kind', 'status'] as const

/** Reads a grouping of an address; null for anything else. */
export function parseGrouping(text: string): Grouping | null {
  const part = partGroupings.find((candidate) => candidate === text)
  return part ?? (/^(attribute|resource):./.test(text) ? (text as Grouping) : null)
}

/** The key of an attribute a grouping asks for; empty for parts of the span. */
export function groupingKey(grouping: Grouping): string {
  return grouping.includes(':') ? grouping.slice(grouping.indexOf(':') + 1) : ''
}

/** The name of the group a span belongs to, or null where it has no such attribute. */
export function groupName(span: Span, grouping: Grouping): string | null {
  switch (grouping) {
    case 'service':
      return span.source.service
    case 'operation':
      return span.operation
    case 'kind':
      return span.kind
    case 'status':
      return span.statusCode
    default: {
      const attributes = grouping.startsWith('attribute:') ? span.attributes : span.source.resource
      const value = attributeValue(attributes, groupingKey(grouping))
      return value === undefined ? null : valueText(value)
    }
  }
}

export interface AttributeKeys {
  attributes: string[]
  resource: string[]
}

/** Every key spans can be grouped by, sorted. */
export function* attributeKeys(spans: readonly Span[]): SlicedWork<AttributeKeys> {
  const attributes = new Set<string>()
  const resource = new Set<string>()
  const sources = new Set<Span['source']>()
  const add = (keys: Set<string>) => (attribute: Attribute) => void keys.add(attribute.key)
  yield* inSteps(spans, (span) => {
    span.attributes.forEach(add(attributes))
    sources.add(span.source)
  })
  for (const source of sources) source.resource.forEach(add(resource))
  return { attributes: [...attributes].sort(), resource: [...resource].sort() }
}
