import type { Context, Span as ApiSpan } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import {
  BatchSpanProcessor,
  type ReadableSpan,
  type Span,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace-web'
import type { ClientConfig } from '../config/clientConfig'
import { OpenSpans } from './openSpans'
import { isOwnResourceFetch } from './resourceFetch'
import { PatientExporter } from './patientExporter'
import { tracesUrl } from './untracedUrls'

/** Short, so that the trace is there when its link is followed. */
const delayMs = 500

/** A request that outlives its page may carry 64 KiB, all of them together; a span with its timing is up to 2.5 KiB. */
const spansPerRequest = 20

const exportTimeoutMs = 5000

/** The way of a span: filtered, batched, sent; whatever is under way is sent when the page hides. */
export class SpanPipeline implements SpanProcessor {
  readonly #open = new OpenSpans()

  constructor(
    private readonly batch: SpanProcessor,
    private readonly isUnwanted: (span: ReadableSpan) => boolean,
  ) {
    document.addEventListener(
      'visibilitychange',
      () => document.visibilityState === 'hidden' && this.#hide(false),
    )
    window.addEventListener('pagehide', () => this.#hide(true))
  }

  onStart(span: Span, parentContext: Context): void {
    this.#open.add(span)
    this.batch.onStart(span, parentContext)
  }

  /** In the root zone: the batch's timer must not count as work of the click that the span belongs to. */
  onEnd(span: ReadableSpan): void {
    this.#open.remove(span)
    if (!this.isUnwanted(span)) Zone.root.run(() => this.batch.onEnd(span))
  }

  /** The answer to the span's request is here; only details of its timing are still awaited. */
  markAnswered(span: ApiSpan): void {
    this.#open.markAnswered(span)
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

export function createSpanPipeline(config: ClientConfig): SpanPipeline {
  const exporter = new PatientExporter(
    new OTLPTraceExporter({
      url: tracesUrl(config),
      headers: config.otlpToken ? { Authorization: `Bearer ${config.otlpToken}` } : {},
      timeoutMillis: exportTimeoutMs,
    }),
  )
  const batch = new BatchSpanProcessor(exporter, {
    scheduledDelayMillis: delayMs,
    maxExportBatchSize: spansPerRequest,
    disableAutoFlushOnDocumentHide: true,
  })
  return new SpanPipeline(batch, isOwnResourceFetch(config))
}
