import { registerInstrumentations } from '@opentelemetry/instrumentation'
import { DocumentLoadInstrumentation } from '@opentelemetry/instrumentation-document-load'
import { FetchInstrumentation } from '@opentelemetry/instrumentation-fetch'
import { UserInteractionInstrumentation } from '@opentelemetry/instrumentation-user-interaction'
import { XMLHttpRequestInstrumentation } from '@opentelemetry/instrumentation-xml-http-request'
import { WebTracerProvider } from '@opentelemetry/sdk-trace-web'
import type { ClientConfig } from '../config/clientConfig'
import { nameApiSpan } from './apiSpan'
import type { Delivery } from './delivery'
import { markFailedRequest } from './failedRequest'
import { createSpanPipeline } from './spanPipeline'
import { browserResource } from './browserResource'
import { isPageListener } from './pageListener'
import { RootZoneContextManager } from './rootZoneContextManager'
import { untracedUrls } from './untracedUrls'

/** Starts the OpenTelemetry web SDK: one click, one trace. W3C trace context is the SDK's default propagator. */
export function startTracing(config: ClientConfig, delivery: Delivery): void {
  const ignoreUrls = untracedUrls(config)
  const pipeline = createSpanPipeline(config, delivery)
  const provider = new WebTracerProvider({ resource: browserResource(config), spanProcessors: [pipeline] })
  provider.register({ contextManager: new RootZoneContextManager() })

  registerInstrumentations({
    tracerProvider: provider,
    instrumentations: [
      new DocumentLoadInstrumentation(),
      new UserInteractionInstrumentation({
        shouldPreventSpanCreation: (_event, _element, span) => {
          if (!isPageListener()) return false
          pipeline.forget(span)
          return true
        },
      }),
      new FetchInstrumentation({
        ignoreUrls,
        requestHook: nameApiSpan,
        applyCustomAttributesOnSpan: (span, _, result) => {
          markFailedRequest(span, result)
          pipeline.markAnswered(span)
        },
      }),
      new XMLHttpRequestInstrumentation({ ignoreUrls }),
    ],
  })
}
