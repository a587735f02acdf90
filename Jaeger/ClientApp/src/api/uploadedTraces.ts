import { shallowReactive } from 'vue'
import type { OtlpResourceSpans } from '@/model/otlp/otlpJson'

/** Traces the reader opened from files, by trace ID: they live as long as the page and are sent nowhere. */
const traces = shallowReactive(new Map<string, OtlpResourceSpans[]>())

/** The trace of this ID if it was uploaded; every page asks here before it asks the backend. */
export function uploadedTrace(traceId: string): OtlpResourceSpans[] | undefined {
  return traces.get(keyOf(traceId))
}

/** Keeps a trace; one of the same ID is replaced, so that a file may be read twice. */
export function keepUploadedTrace(traceId: string, resourceSpans: OtlpResourceSpans[]): void {
  traces.set(keyOf(traceId), resourceSpans)
}

export function forgetUploadedTraces(): void {
  traces.clear()
}

/** Jaeger writes 64-bit IDs with and without their zeros. */
function keyOf(traceId: string): string {
  return traceId.toLowerCase().replace(/^0+/, '')
}
