import { CompressionAlgorithm } from '@opentelemetry/otlp-exporter-base'

const packages = { 'http/json': 'http', 'http/protobuf': 'proto', grpc: 'grpc' }

/** The exporters of one protocol; each writes the outcome of its exports into `results`. */
export async function exporters(protocol, endpoint, compression, results) {
  const name = packages[protocol]
  if (!name) {
    throw new Error(`unknown protocol "${protocol}": it is one of ${Object.keys(packages).join(', ')}`)
  }

  const create = async (signal, type) => {
    const module = await import(
      `@opentelemetry/exporter-${signal === 'traces' ? 'trace' : signal}-otlp-${name}`
    )
    const url = name === 'grpc' ? endpoint : `${endpoint}/v1/${signal}`
    return reporting(
      new module[type]({
        url,
        compression: compression === 'gzip' ? CompressionAlgorithm.GZIP : CompressionAlgorithm.NONE,
        timeoutMillis: 10_000,
      }),
      signal,
      results,
    )
  }

  return {
    traces: await create('traces', 'OTLPTraceExporter'),
    metrics: await create('metrics', 'OTLPMetricExporter'),
    logs: await create('logs', 'OTLPLogExporter'),
  }
}

function reporting(exporter, signal, results) {
  const send = exporter.export.bind(exporter)
  exporter.export = (items, done) =>
    send(items, (result) => {
      ;(results[signal] ??= []).push(result.code === 0 ? 'success' : String(result.error))
      done(result)
    })
  return exporter
}
