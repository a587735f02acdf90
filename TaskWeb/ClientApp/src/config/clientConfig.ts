/** What the host tells the client before it starts. */
export interface ClientConfig {
  serviceName: string
  /** Base URL of the Collector's OTLP/HTTP receiver. */
  otlpEndpoint: string
  /** The bearer token for it, where it asks for one. */
  otlpToken?: string
  /** Base URL of the Jaeger UI, where there is one. */
  jaegerUrl?: string
  environment: string
}

export const configPath = '/config.json'

/** The application is worth more than its traces: it starts without them when the config does not come in time. */
const timeoutMs = 5000

export async function loadClientConfig(): Promise<ClientConfig | undefined> {
  try {
    const response = await fetch(configPath, { signal: AbortSignal.timeout(timeoutMs) })
    const body: unknown = await response.json()
    if (response.ok && isClientConfig(body)) return body
    console.warn(`${configPath} is not usable (status ${response.status}): actions are not traced.`)
  } catch (error) {
    console.warn(`${configPath} cannot be read: actions are not traced.`, error)
  }
  return undefined
}

function isClientConfig(value: unknown): value is ClientConfig {
  if (typeof value !== 'object' || value === null) return false
  const entries = value as Record<string, unknown>
  const isText = (key: keyof ClientConfig) => typeof entries[key] === 'string'
  const required = ['serviceName', 'otlpEndpoint', 'environment'] as const
  const optional = ['otlpToken', 'jaegerUrl'] as const
  return required.every(isText) && optional.every((key) => !(key in entries) || isText(key))
}
