import type { OtlpKeyValue, OtlpLink, OtlpResourceSpans, OtlpSpan } from '../otlp/otlpJson'
import type { JaegerProcess, JaegerReference, JaegerSpan, JaegerTrace } from './jaegerJson'
import { JaegerTags } from './jaegerTags'

interface Scope {
  name: string
  version: string
}

const kinds = ['unspecified', 'internal', 'server', 'client', 'producer', 'consumer']

/** A trace of Jaeger's JSON in OTLP's, spans grouped by the process and library that made them. */
export function jaegerToOtlp(trace: JaegerTrace): OtlpResourceSpans[] {
  const groups = new Map<string, { process: JaegerProcess | undefined; scope: Scope; spans: OtlpSpan[] }>()
  for (const span of trace.spans) {
    const process = trace.processes?.[span.processID ?? ''] ?? span.process
    const tags = new JaegerTags(span.tags)
    const scope = {
      name: tags.take('otel.scope.name', 'otel.library.name'),
      version: tags.take('otel.scope.version', 'otel.library.version'),
    }
    const key = JSON.stringify([process === span.process ? process : span.processID, scope])
    const group = groups.get(key) ?? { process, scope, spans: [] }
    group.spans.push(convertSpan(span, trace.traceID ?? '', tags))
    groups.set(key, group)
  }
  return [...groups.values()].map(({ process, scope, spans }) => ({
    resource: { attributes: resourceAttributes(process) },
    scopeSpans: [{ scope, spans }],
  }))
}

function convertSpan(span: JaegerSpan, traceId: string, tags: JaegerTags): OtlpSpan {
  const ownTrace = span.traceID ?? traceId
  const { parent, links } = splitReferences(span, ownTrace)
  const start = nanoseconds(span.startTime)
  const kind = kinds.indexOf(tags.take('span.kind').toLowerCase())
  return {
    traceId: ownTrace,
    spanId: span.spanID ?? '',
    parentSpanId: parent,
    name: span.operationName ?? '',
    kind: Math.max(0, kind),
    startTimeUnixNano: String(start),
    endTimeUnixNano: String(start + nanoseconds(span.duration)),
    status: takeStatus(tags),
    traceState: tags.take('w3c.tracestate'),
    events: (span.logs ?? []).map((log) => {
      const fields = new JaegerTags(log.fields)
      return {
        name: fields.take('event'),
        timeUnixNano: String(nanoseconds(log.timestamp)),
        attributes: fields.attributes,
      }
    }),
    links,
    attributes: [...tags.attributes, ...warnings(span.warnings)],
  }
}

/** As in Jaeger: the parent is what the span is a child of, else what it follows from, in its own trace. */
function splitReferences(span: JaegerSpan, traceId: string): { parent: string; links: OtlpLink[] } {
  const references = span.references ?? []
  const own = references.filter((reference) => (reference.traceID ?? traceId) === traceId)
  const parent = own.find((reference) => reference.refType === 'CHILD_OF') ?? own[0]
  return {
    parent: parent?.spanID ?? span.parentSpanID ?? '',
    links: references
      .filter((reference) => reference !== parent)
      .map((reference) => link(reference, traceId)),
  }
}

function link({ refType, traceID, spanID }: JaegerReference, traceId: string): OtlpLink {
  const kind = refType === 'CHILD_OF' ? 'child_of' : 'follows_from'
  return {
    traceId: traceID ?? traceId,
    spanId: spanID ?? '',
    attributes: [{ key: 'opentracing.ref_type', value: { stringValue: kind } }],
  }
}

function takeStatus(tags: JaegerTags): OtlpSpan['status'] {
  const code = tags.take('otel.status_code').toUpperCase()
  const message = tags.take('otel.status_description')
  const failed = code === 'ERROR' || (code === '' && tags.has('error', 'true'))
  if (failed && tags.has('error', 'true')) tags.take('error')
  return { code: failed ? 2 : code === 'OK' ? 1 : 0, message }
}

function resourceAttributes(process: JaegerProcess | undefined): OtlpKeyValue[] {
  const name = process?.serviceName ?? ''
  const service = name === '' ? [] : [{ key: 'service.name', value: { stringValue: name } }]
  return [...service, ...new JaegerTags(process?.tags).attributes]
}

/** Jaeger's remarks on a span travel in this attribute. */
function warnings(texts: string[] | null | undefined): OtlpKeyValue[] {
  if (!texts?.length) return []
  const values = texts.map((stringValue) => ({ stringValue }))
  return [{ key: '@jaeger@warnings', value: { arrayValue: { values } } }]
}

/** Microseconds, which may have decimals and be too large for exact multiplication. */
function nanoseconds(microseconds: number | string | undefined): bigint {
  const value = Number(microseconds ?? 0)
  if (!Number.isFinite(value)) return 0n
  const whole = Math.trunc(value)
  return BigInt(whole) * 1000n + BigInt(Math.round((value - whole) * 1000))
}
