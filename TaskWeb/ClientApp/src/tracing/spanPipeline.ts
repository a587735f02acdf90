import type { Context, Span as ApiSpan } from '@opentelemetry/api'
import {
  BatchSpanProcessor,
  type ReadableSpan,
  type Span,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace-web'
import type { ClientConfig } from '../config/clientConfig'
import type { Delivery } from './delivery'
import { OpenSpans } from './openSpans'
import { OtlpExporter } from './otlpExporter'
import { PatientExporter } from './patientExporter'
import { redactSpan } from './redactSpan'
import { isOwnResourceFetch } from './resourceFetch'
import { tracesUrl } from './untracedUrls'

/** Short, so that the trace is there when its link is followed. */
const delayMs = 500

/** A request that outlives its page may carry 64 KiB, all of them together; a span with its timing is up to 2.5 KiB. */
const spansPerRequest = 20

/** The way of a span: filtered, redacted, batched, sent; whatever is under way is sent when the page hides. */
export class SpanPipeline implements SpanProcessor {
  readonly #open = new OpenSpans()

  constructor(
    private readonly batch: SpanProcessor,
    exporter: PatientExporter,
    private readonly isUnwanted: (span: ReadableSpan) => boolean,
  ) {
    document.addEventListener(
      'visibilitychange',
      () => document.visibilityState === 'hidden' && this.#hide(false),
    )
    window.addEventListener('pagehide', () => {
      this.#hide(true)
      exporter.resume()
    })
    window.addEventListener('online', () => exporter.resume())
  }

  onStart(span: Span, parentContext: Context): void {
    this.#open.add(span)
    this.batch.onStart(span, parentContext)
  }

  /** In the root zone: the batch's timer must not count as work of the click that the span belongs to. */
  onEnd(span: ReadableSpan): void {
    this.#open.remove(span)
    if (this.isUnwanted(span)) return
    redactSpan(span)
    Zone.root.run(() => this.batch.onEnd(span))
  }

  /** The answer to the span's request is here; only details of its timing are still awaited. */
  markAnswered(span: ApiSpan): void {
    this.#open.markAnswered(span)
  }

  /** The instrumentation started the span and then decided against it: it will never end. */
  forget(span: ApiSpan): void {
    this.#open.remove(span)
  }

  forceFlush(): Promise<void> {
    return Zone.root.run(() => this.batch.forceFlush())
  }

  shutdown(): Promise<void> {
    return this.batch.shutdown()
  }

  #hide(leaving: boolean): void {
    this.#open.end(leaving)
    // A Collector that is away is nobody's error here.
    this.forceFlush().catch(() => undefined)
  }
}

export function createSpanPipeline(config: ClientConfig, delivery: Delivery): SpanPipeline {
  const otlp = new OtlpExporter({ url: tracesUrl(config), token: config.otlpToken })
  const exporter = new PatientExporter((spans) => otlp.send(spans), delivery, spansPerRequest)
  const batch = new BatchSpanProcessor(exporter, {
    scheduledDelayMillis: delayMs,
    maxExportBatchSize: spansPerRequest,
    disableAutoFlushOnDocumentHide: true,
  })
  return new SpanPipeline(batch, exporter, isOwnResourceFetch(config))
}
