import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-web'

type ResultCallback = Parameters<SpanExporter['export']>[1]

/** After a failed export nothing is sent for so long: each try is an error in the browser's console. */
const pauseMs = 30_000

/** Spans kept while the Collector is away; the oldest go first. */
const capacity = 500

/** The export result that the batch processor needs; a failure is dealt with here. */
const success = { code: 0 } as const

/** Keeps the spans of a failed export and sends them with the next ones after a pause. */
export class PatientExporter implements SpanExporter {
  #kept: ReadableSpan[] = []
  #pausedUntil = 0

  constructor(
    private readonly exporter: SpanExporter,
    private readonly now: () => number = Date.now,
  ) {}

  export(spans: ReadableSpan[], done: ResultCallback): void {
    if (this.now() < this.#pausedUntil) {
      this.#keep(spans)
      done(success)
      return
    }
    const batch = [...this.#kept, ...spans]
    this.#kept = []
    this.exporter.export(batch, (result) => {
      if (result.code !== success.code) {
        this.#pausedUntil = this.now() + pauseMs
        this.#keep(batch)
      }
      done(success)
    })
  }

  shutdown(): Promise<void> {
    return this.exporter.shutdown()
  }

  #keep(spans: ReadableSpan[]): void {
    this.#kept = [...this.#kept, ...spans].slice(-capacity)
  }
}
