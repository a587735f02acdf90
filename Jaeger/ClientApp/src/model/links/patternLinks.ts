import { passes, type LinkPattern, type LinkPatternType } from '@/config/linkPatterns'
import { valueText, type Attribute } from '../otlp/attributes'
import type { Span } from '../trace/span'
import type { Trace } from '../trace/trace'
import { safeAddress } from './linkAddress'
import { fillTemplate, type LinkValues } from './linkTemplate'
import { attributeValues, traceValues } from './linkValues'

export interface ExternalLink {
  url: string
  text: string
}

/** Where attributes stand. */
export interface AttributePlace {
  type: Exclude<LinkPatternType, 'traces'>
  trace: Trace
  span: Span
}

/** The links an operator wants for the trace as a whole. */
export function traceLinks(patterns: readonly LinkPattern[], trace: Trace, base: string): ExternalLink[] {
  const values = traceValues(trace)
  return patterns
    .filter(({ types }) => types.includes('traces'))
    .flatMap((pattern) => toLink(pattern, values, base))
}

/** The links an operator wants beside one attribute. */
export function attributeLinks(
  patterns: readonly LinkPattern[],
  { type, trace, span }: AttributePlace,
  attributes: readonly Attribute[],
  { key, value }: Attribute,
  base: string,
): ExternalLink[] {
  const meant = patterns.filter(
    (pattern) =>
      pattern.types.includes(type) && passes(pattern.key, key) && passes(pattern.value, valueText(value)),
  )
  if (meant.length === 0) return []
  const values = attributeValues(trace, attributes, type === 'resource' ? null : span)
  return meant.flatMap((pattern) => toLink(pattern, values, base))
}

function toLink(pattern: LinkPattern, values: LinkValues, base: string): ExternalLink[] {
  const filled = fillTemplate(pattern.url, values, encodeURIComponent)
  const text = fillTemplate(pattern.text, values, (value) => value)
  const url = filled === null ? null : safeAddress(filled, base)
  return url === null || text === null ? [] : [{ url, text }]
}
