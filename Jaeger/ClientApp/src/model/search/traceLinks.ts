import type { UrlQuery } from './searchUrl'

/** The most traces an address may name; more would not fit into it. */
const mostTraces = 200

export interface LinkedTraces {
  traceIds: string[]
  /** By trace ID, what its page is to find: the IDs of the spans the link is about. */
  finds: ReadonlyMap<string, string>
}

/** Traces to show instead of a search: `?traceID=a&traceID=b`, and `?span=<spans>@<trace>`, which marks spans in them. */
export function linkedTraces(url: UrlQuery): LinkedTraces {
  const traceIds = new Set(texts(url.traceID))
  const finds = new Map<string, string>()
  for (const link of texts(url.span)) {
    const [spans = '', traceId = ''] = link.split('@')
    if (traceId === '') continue
    traceIds.add(traceId)
    if (spans !== '') finds.set(traceId, [finds.get(traceId), spans].filter(Boolean).join(' '))
  }
  return { traceIds: [...traceIds].slice(0, mostTraces), finds }
}

function texts(value: UrlQuery[string]): string[] {
  return [value].flat().filter((text): text is string => typeof text === 'string' && text !== '')
}
