import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-web'
import type { Delivery } from './delivery'
import type { Outcome } from './otlpExporter'

type ResultCallback = Parameters<SpanExporter['export']>[1]

/** After a failure nothing is sent for so long, twice as long each time: each try is an error in the browser's console. */
const firstPauseMs = 2000
const longestPauseMs = 30_000

/** Spans kept while the Collector is away; the oldest go first. */
const capacity = 500

/** The export result that the batch processor needs; a failure is dealt with here. */
const success = { code: 0 } as const

/** Keeps the spans of a failed export, tries again by itself, and says how many wait and how many are lost. */
export class PatientExporter implements SpanExporter {
  #kept: ReadableSpan[] = []
  #pauseMs = firstPauseMs
  #pause: ReturnType<typeof setTimeout> | undefined
  #resuming = false

  constructor(
    private readonly send: (spans: ReadableSpan[]) => Promise<Outcome>,
    private readonly delivery: Delivery,
    private readonly spansPerRequest: number,
  ) {}

  export(spans: ReadableSpan[], done: ResultCallback): void {
    if (this.#pause !== undefined || this.#resuming) {
      this.#keep(spans)
      done(success)
      return
    }
    void this.#deliver(spans).then(() => done(success))
  }

  /** Ends the pause: there is reason to believe that the Collector can be reached again, or no time left to wait. */
  resume(): void {
    if (this.#pause === undefined) return
    clearTimeout(this.#pause)
    this.#pause = undefined
    void this.#sendKept()
  }

  shutdown(): Promise<void> {
    clearTimeout(this.#pause)
    return Promise.resolve()
  }

  /** One request after the other: a Collector that has just come back is not run over. */
  async #sendKept(): Promise<void> {
    this.#resuming = true
    try {
      while (this.#kept.length > 0 && this.#pause === undefined) {
        const batch = this.#kept.splice(0, this.spansPerRequest)
        await this.#deliver(batch)
      }
    } finally {
      this.#resuming = false
      this.#report()
    }
  }

  async #deliver(spans: ReadableSpan[]): Promise<void> {
    const outcome = await this.send(spans)
    if (outcome === 'taken') {
      this.#pauseMs = firstPauseMs
      this.#report()
      return
    }
    if (outcome === 'refused') this.delivery.dropped += spans.length
    else this.#keep(spans, true)
    this.#startPause(outcome === 'refused' ? undefined : outcome.retryAfterMs)
  }

  #startPause(retryAfterMs = 0): void {
    if (this.#pause !== undefined) return
    const pauseMs = Math.max(this.#pauseMs, Math.min(retryAfterMs, longestPauseMs))
    this.#pauseMs = Math.min(this.#pauseMs * 2, longestPauseMs)
    this.#pause = setTimeout(() => this.resume(), pauseMs)
    this.#report()
  }

  #keep(spans: ReadableSpan[], first = false): void {
    const all = first ? [...spans, ...this.#kept] : [...this.#kept, ...spans]
    this.#kept = all.slice(-capacity)
    this.delivery.dropped += all.length - this.#kept.length
    this.#report()
  }

  #report(): void {
    this.delivery.waiting = this.#kept.length
  }
}
