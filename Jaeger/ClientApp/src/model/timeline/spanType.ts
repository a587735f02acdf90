import type { Span } from '../trace/span'

/** What kind of work a span stands for, told by the namespace of its attributes. */
export type SpanType = 'genAi' | 'database' | 'http' | 'messaging' | 'rpc'

/** Where a span has attributes of several, the first counts. */
const namespaces: readonly (readonly [string, SpanType])[] = [
  ['gen_ai.', 'genAi'],
  ['db.', 'database'],
  ['http.', 'http'],
  ['messaging.', 'messaging'],
  ['rpc.', 'rpc'],
]

export function spanType(span: Span): SpanType | null {
  let best = namespaces.length
  for (const { key } of span.attributes) {
    const found = namespaces.findIndex(([prefix]) => key.startsWith(prefix))
    if (found !== -1 && found < best) best = found
  }
  return namespaces[best]?.[1] ?? null
}
