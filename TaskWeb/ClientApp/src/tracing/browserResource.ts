import { defaultResource, resourceFromAttributes, type Resource } from '@opentelemetry/resources'
import {
  ATTR_SERVICE_NAME,
  ATTR_SERVICE_VERSION,
  ATTR_USER_AGENT_ORIGINAL,
} from '@opentelemetry/semantic-conventions'
import type { ClientConfig } from '../config/clientConfig'
import { version } from '../../package.json'

/** Who sends the spans. */
export function browserResource(config: ClientConfig): Resource {
  return defaultResource().merge(
    resourceFromAttributes({
      [ATTR_SERVICE_NAME]: config.serviceName,
      [ATTR_SERVICE_VERSION]: version,
      'deployment.environment.name': config.environment,
      [ATTR_USER_AGENT_ORIGINAL]: navigator.userAgent,
    }),
  )
}
