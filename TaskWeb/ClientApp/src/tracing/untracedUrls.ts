import { configPath, type ClientConfig } from '../config/clientConfig'

/** The calls that serve tracing itself. */
export function untracedUrls(config: ClientConfig): RegExp[] {
  return [
    new RegExp(`^${escape(location.origin + configPath)}(\\?|$)`),
    new RegExp(`^${escape(tracesUrl(config))}(\\?|$)`),
  ]
}

export function tracesUrl(config: ClientConfig): string {
  return `${config.otlpEndpoint.replace(/\/+$/, '')}/v1/traces`
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
