import { describe, expect, it } from 'vitest'
import { otlp } from '@/testing/otlpTrace'
import { buildTrace } from '../trace/buildTrace'
import type { JaegerTrace } from './jaegerJson'
import { mergeSpans } from './mergeSpans'
import { readTraceFile } from './readTraceFile'

const id = 'ab12'
const jaeger: JaegerTrace = {
  traceID: id,
  spans: [
    {
      traceID: id,
      spanID: 'a1',
      operationName: 'GET /',
      references: [],
      startTime: 1_700_000_000_000_001,
      duration: 500,
      tags: [
        { key: 'span.kind', type: 'string', value: 'server' },
        { key: 'otel.scope.name', type: 'string', value: 'http' },
        { key: 'bytes', type: 'int64', value: 12 },
        { key: 'ratio', type: 'float64', value: 2 },
      ],
      logs: [
        { timestamp: 1_700_000_000_000_101, fields: [{ key: 'event', type: 'string', value: 'retry' }] },
      ],
      processID: 'p1',
      warnings: ['clock skew'],
    },
    {
      traceID: id,
      spanID: 'b2',
      operationName: 'query',
      references: [
        { refType: 'FOLLOWS_FROM', traceID: 'ff', spanID: 'c3' },
        { refType: 'CHILD_OF', traceID: id, spanID: 'a1' },
      ],
      startTime: 1_700_000_000_000_101,
      duration: 100,
      tags: [{ key: 'error', type: 'bool', value: true }],
      logs: null,
      processID: 'p2',
      warnings: null,
    },
  ],
  processes: {
    p1: { serviceName: 'web', tags: [{ key: 'host', type: 'string', value: 'h1' }] },
    p2: { serviceName: 'db', tags: null },
  },
}

describe('a trace of Jaeger', () => {
  const trace = buildTrace(readTraceFile(JSON.stringify({ data: [jaeger] })).traces.get(id) ?? [])
  const [root, query] = trace?.spans ?? []

  it('keeps its tree, times and services', () => {
    expect(trace).toMatchObject({
      traceId: id,
      startTime: 1_700_000_000_000_001,
      duration: 500,
      errorCount: 1,
    })
    expect(query).toMatchObject({ parent: root, start: 100, duration: 100, statusCode: 'error' })
    expect(trace?.services.map(({ name }) => name)).toEqual(['web', 'db'])
  })

  it('has the fields of OTLP that its tags stood for, and the other tags', () => {
    expect(root).toMatchObject({ kind: 'server', source: { scopeName: 'http' }, warnings: ['clock skew'] })
    expect(root?.attributes).toEqual([
      { key: 'bytes', value: 12 },
      { key: 'ratio', value: 2 },
    ])
    expect(root?.events).toEqual([{ name: 'retry', time: 100, attributes: [] }])
    expect(root?.source.resource).toContainEqual({ key: 'host', value: 'h1' })
    expect(query?.attributes).toEqual([])
  })

  it('keeps references to other traces as links', () => {
    expect(query?.links).toMatchObject([{ traceId: 'ff', spanId: 'c3' }])
  })
})

describe('readTraceFile', () => {
  const otlpJson = { resourceSpans: otlp([{ id: 'a1', from: 0, to: 5 }]) }
  const lines = [jaeger, otlpJson].map((entry) => JSON.stringify(entry)).join('\n')

  it.each([
    ['a list in an envelope', { data: [jaeger] }],
    ['an envelope', { data: jaeger }],
    ['a list', [jaeger]],
    ['a single trace', jaeger],
    ['a list of envelopes', [{ data: [jaeger] }]],
  ])('reads %s of Jaeger', (_, document) => {
    expect([...readTraceFile(JSON.stringify(document)).traces.keys()]).toEqual([id])
  })

  it.each([
    ['a request', otlpJson],
    ['a list of requests', [otlpJson]],
    ['an answer of the API', { result: otlpJson }],
  ])('reads %s of OTLP', (_, document) => {
    expect([...readTraceFile(JSON.stringify(document, null, 2)).traces.keys()]).toEqual(['a'.repeat(32)])
  })

  it('reads documents one a line, whatever the line ends and an empty last line', () => {
    expect(readTraceFile(`${lines}\n`).traces.size).toBe(2)
    expect(readTraceFile(`\uFEFF${lines.replaceAll('\n', '\r\n\r\n')}`).traces.size).toBe(2)
  })

  it('reads spans as storage keeps them, one a line with its process', () => {
    const spans = jaeger.spans.map(({ processID, ...span }) => ({
      ...span,
      process: { serviceName: processID },
    }))
    const { traces } = readTraceFile(spans.map((span) => JSON.stringify(span)).join('\n'))

    expect(buildTrace(traces.get(id) ?? [])?.services.map(({ name }) => name)).toEqual(['p1', 'p2'])
  })

  it('reads IDs in base64', () => {
    const span = { traceId: 'q80AAAAAAAAAAAAAAAAAAA==', spanId: 'q80AAAAAAAA=', name: 'x' }
    const { traces } = readTraceFile(JSON.stringify({ batches: [{ scopeSpans: [{ spans: [span] }] }] }))

    expect([...traces.keys()]).toEqual(['abcd'.padEnd(32, '0')])
  })

  it('counts what is no trace beside those that are', () => {
    expect(readTraceFile(JSON.stringify({ data: [jaeger, { x: 1 }, null] }))).toMatchObject({ unreadable: 2 })
  })

  it.each([
    ['{', 'notJson'],
    ['{"a":1}\nnonsense', 'notJson'],
    ['', 'notJson'],
    ['{"services":["web"]}', 'noTraces'],
    ['null', 'noTraces'],
    ['{"data":[]}', 'noTraces'],
    ['{"resourceSpans":[{"scopeSpans":[{"spans":[{"name":"no IDs"}]}]}]}', 'noTraces'],
  ])('says why %s gives no traces', (text, problem) => {
    expect(() => readTraceFile(text)).toThrow(problem)
  })

  it('names the line that is not JSON', () => {
    expect(() => readTraceFile('{"a":1}\nnonsense')).toThrow('2:')
  })
})

it('puts parts of a trace together without doubling spans', () => {
  const first = otlp([{ id: 'a1', from: 0, to: 5 }])
  const second = otlp([
    { id: 'a1', from: 0, to: 5 },
    { id: 'b2', parent: 'a1', from: 1, to: 2 },
  ])

  const merged = mergeSpans(mergeSpans(first, second), second)

  expect(buildTrace(merged)?.spans.map((span) => span.spanId)).toEqual(['a1', 'b2'])
})
