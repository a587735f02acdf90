import { JsonTraceSerializer } from '@opentelemetry/otlp-transformer'
import type { ReadableSpan } from '@opentelemetry/sdk-trace-web'

/** How the Collector took spans; `refused` for ever, `away` for now. */
export type Outcome = 'taken' | 'refused' | { away: true; retryAfterMs?: number }

export interface OtlpExporterOptions {
  url: string
  /** The bearer token, where the Collector asks for one. */
  token?: string
}

/** Longer than a Collector that is there ever takes. */
const timeoutMs = 5000

/** What requests that outlive their page may carry, all under way together, is 64 KiB; headers count as well. */
const keepaliveBytes = 60 * 1024

/** The status codes after which OTLP has the same spans sent again. */
const retryable = [429, 502, 503, 504]

/**
 * Sends spans as OTLP/HTTP JSON: one request each time, at once, for a page that is being left runs nothing later. (The
 * SDK's own exporter tries again by itself up to five times, each an error in the browser's console.)
 */
export class OtlpExporter {
  #bytesUnderWay = 0
  readonly #fetch = window.fetch.bind(window)

  constructor(private readonly options: OtlpExporterOptions) {}

  async send(spans: ReadableSpan[]): Promise<Outcome> {
    const body = JsonTraceSerializer.serializeRequest(spans)
    if (!body) return 'refused'
    const keepalive = this.#bytesUnderWay + body.byteLength <= keepaliveBytes
    if (keepalive) this.#bytesUnderWay += body.byteLength
    try {
      return outcomeOf(await this.#post(body, keepalive))
    } catch {
      return { away: true }
    } finally {
      if (keepalive) this.#bytesUnderWay -= body.byteLength
    }
  }

  #post(body: Uint8Array, keepalive: boolean): Promise<Response> {
    const headers: Record<string, string> = { 'content-type': 'application/json' }
    if (this.options.token) headers.authorization = `Bearer ${this.options.token}`
    return this.#fetch(this.options.url, {
      method: 'POST',
      headers,
      body: body as Uint8Array<ArrayBuffer>,
      keepalive,
      credentials: 'omit',
      signal: AbortSignal.timeout(timeoutMs),
    })
  }
}

function outcomeOf(response: Response): Outcome {
  if (response.ok) return 'taken'
  if (!retryable.includes(response.status)) return 'refused'
  const seconds = Number(response.headers.get('retry-after') ?? NaN)
  return { away: true, retryAfterMs: Number.isFinite(seconds) ? seconds * 1000 : undefined }
}
