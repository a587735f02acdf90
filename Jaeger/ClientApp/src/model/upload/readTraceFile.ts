import { asObject } from '@/config/json'
import type { OtlpResourceSpans } from '../otlp/otlpJson'
import type { JaegerTrace } from './jaegerJson'
import { jaegerToOtlp } from './jaegerToOtlp'
import { splitTraces } from './splitTraces'

/** Why a file gave no traces. */
export type FileProblem = 'notJson' | 'noTraces'

export class TraceFileError extends Error {
  constructor(
    readonly problem: FileProblem,
    /** Where, or what was found instead. */
    readonly detail: string,
  ) {
    super(`${problem}: ${detail}`)
  }
}

export interface FileTraces {
  traces: Map<string, OtlpResourceSpans[]>
  /** How many entries of the file are no traces. */
  unreadable: number
}

/**
 * The traces in a text: Jaeger's JSON ({data: [..]}, {data: {..}}, [..] or one trace), OTLP's JSON, the answers of
 * Jaeger's version 3 API, or any of them one a line.
 */
export function readTraceFile(text: string): FileTraces {
  const resourceSpans: OtlpResourceSpans[] = []
  let unreadable = 0
  const documents = parseDocuments(text.replace(/^\uFEFF/, ''))
  for (const entry of documents.flatMap(entriesOf)) {
    const found = readEntry(entry)
    if (found === null) unreadable++
    else for (const resource of found) resourceSpans.push(resource)
  }
  const traces = splitTraces(resourceSpans)
  if (traces.size === 0) throw new TraceFileError('noTraces', describe(documents[0]))
  return { traces, unreadable }
}

function parseDocuments(text: string): unknown[] {
  try {
    return [JSON.parse(text)]
  } catch (error) {
    const lines = text.split('\n')
    if (lines.filter((line) => line.trim() !== '').length < 2)
      throw new TraceFileError('notJson', String(error))
    return lines.flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, index + 1)]))
  }
}

function parseLine(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new TraceFileError(
      'notJson',
      `${number}: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

/** What a document holds, be it a list, an envelope or the thing itself. */
function entriesOf(document: unknown): readonly unknown[] {
  if (Array.isArray(document)) return document.flatMap(entriesOf)
  const { data, result } = asObject(document)
  if (Array.isArray(data)) return data
  return [data ?? result ?? document]
}

function readEntry(entry: unknown): OtlpResourceSpans[] | null {
  const object = asObject(entry)
  try {
    const otlp = object.resourceSpans ?? object.batches
    if (Array.isArray(otlp)) return otlp.map((resource) => asObject(resource) as OtlpResourceSpans)
    if (Array.isArray(object.spans)) return jaegerToOtlp(object as unknown as JaegerTrace)
    if (typeof object.spanID === 'string') return jaegerToOtlp({ spans: [object] } as unknown as JaegerTrace)
    return null
  } catch {
    return null
  }
}

function describe(document: unknown): string {
  return Array.isArray(document)
    ? `[${document.length}]`
    : Object.keys(asObject(document)).slice(0, 5).join(', ')
}
