import { shallowReactive } from 'vue'
import type { OtlpResourceSpans } from '@/model/otlp/otlpJson'
import { mergeSpans } from '@/model/upload/mergeSpans'

/** Traces the reader opened from files, by trace ID: they live as long as the page and are sent nowhere. */
const traces = shallowReactive(new Map<string, OtlpResourceSpans[]>())

/** The trace of this ID if it was uploaded; every page asks here before it asks the backend. */
export function uploadedTrace(traceId: string): OtlpResourceSpans[] | undefined {
  return traces.get(keyOf(traceId))
}

/** Keeps a trace; what is there of it already stays, so that files with parts of it go together. */
export function keepUploadedTrace(traceId: string, resourceSpans: OtlpResourceSpans[]): void {
  traces.set(keyOf(traceId), mergeSpans(traces.get(keyOf(traceId)) ?? [], resourceSpans))
}

export function forgetUploadedTraces(): void {
  traces.clear()
}

/** Jaeger writes 64-bit IDs with and without their zeros. */
function keyOf(traceId: string): string {
  return traceId.toLowerCase().replace(/^0+/, '')
}
