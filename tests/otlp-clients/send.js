// Sends a known set of spans, metrics and log records: node send.js PROTOCOL ENDPOINT COMPRESSION SERVICE
// Prints one line of JSON: the export results by signal.
import { SpanKind, SpanStatusCode, context, trace } from '@opentelemetry/api'
import { SeverityNumber } from '@opentelemetry/api-logs'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchLogRecordProcessor, LoggerProvider } from '@opentelemetry/sdk-logs'
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base'

import { exporters } from './exporters.js'

const [protocol, endpoint, compression, service] = process.argv.slice(2)
const results = {}
const { traces, metrics, logs } = await exporters(protocol, endpoint, compression, results)
const resource = resourceFromAttributes({ 'service.name': service, 'host.cpus': 4, zones: ['a', 'b'] })

const tracerProvider = new BasicTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(traces)] })
const meterProvider = new MeterProvider({
  resource,
  readers: [new PeriodicExportingMetricReader({ exporter: metrics, exportIntervalMillis: 3_600_000 })],
})
const loggerProvider = new LoggerProvider({
  resource,
  processors: [new BatchLogRecordProcessor({ exporter: logs })],
})

const tracer = tracerProvider.getTracer('shop', '1.2.3')
const parent = tracer.startSpan('checkout', {
  kind: SpanKind.SERVER,
  attributes: {
    'http.route': '/checkout',
    items: 3,
    total: 12.5,
    gift: false,
    tags: ['new', 'käse', '日本'],
  },
})
const child = tracer.startSpan(
  'charge',
  { kind: SpanKind.CLIENT, links: [{ context: parent.spanContext(), attributes: { why: 'same cart' } }] },
  trace.setSpan(context.active(), parent),
)
child.addEvent('declined', { code: 51 })
child.setStatus({ code: SpanStatusCode.ERROR, message: 'card declined' })
child.end()
parent.end()

const meter = meterProvider.getMeter('shop')
meter.createCounter('orders', { unit: '{order}', description: 'Orders taken.' }).add(7, { region: 'eu' })
meter.createUpDownCounter('cart').add(-2)
const histogram = meter.createHistogram('latency', { unit: 'ms' })
for (const value of [1, 30, 700]) {
  histogram.record(value, { region: 'eu' })
}
meter.createObservableGauge('temperature').addCallback((result) => result.observe(21.5))

loggerProvider.getLogger('shop').emit({
  severityNumber: SeverityNumber.WARN,
  severityText: 'WARN',
  body: { message: 'card declined', attempt: 2 },
  attributes: { 'user.id': 'u1' },
  context: trace.setSpan(context.active(), parent),
})

await Promise.allSettled([tracerProvider.shutdown(), meterProvider.shutdown(), loggerProvider.shutdown()])
console.log(JSON.stringify(results))
