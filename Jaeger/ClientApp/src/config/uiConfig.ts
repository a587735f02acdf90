/** What the server writes into the page: see the element `jaeger-ui-config` of index.html. */
export interface UiConfig {
  basePath: string
  version: string
  /** Whether a search may leave the service open; on unless the server says otherwise. */
  searchWithoutService: boolean
  /** The most traces one search may ask for. */
  maxLimit: number
}

const elementId = 'jaeger-ui-config'
const defaultMaxLimit = 1500

type Json = Record<string, unknown>

export function readUiConfig(page: Document): UiConfig {
  return parseUiConfig(page.getElementById(elementId)?.textContent ?? '')
}

export function parseUiConfig(text: string): UiConfig {
  const root = parseObject(text)
  const search = asObject(asObject(root.config).search)
  const capabilities = asObject(root.capabilities)
  return {
    basePath: typeof root.basePath === 'string' ? root.basePath.replace(/\/+$/, '') : '',
    version: versionText(root.version),
    searchWithoutService:
      capabilities.searchWithoutServiceName !== false && search.searchWithoutServiceName !== false,
    maxLimit: typeof search.maxLimit === 'number' && search.maxLimit > 0 ? search.maxLimit : defaultMaxLimit,
  }
}

function parseObject(text: string): Json {
  try {
    return asObject(JSON.parse(text))
  } catch {
    return {}
  }
}

function asObject(value: unknown): Json {
  return value !== null && typeof value === 'object' ? (value as Json) : {}
}

/** The version is a text, or Jaeger's object `{gitVersion}`. */
function versionText(version: unknown): string {
  if (typeof version === 'string') return version
  const { gitVersion } = asObject(version)
  return typeof gitVersion === 'string' ? gitVersion : ''
}
