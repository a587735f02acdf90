import { asObject, type Json } from './json'
import type { Complaint } from './section'

const elementId = 'jaeger-ui-config'

/** What the server writes into the page: the operator's settings, the backend's capabilities, version and base path. */
export function readInjected(page: Document): Json {
  try {
    return asObject(JSON.parse(page.getElementById(elementId)?.textContent ?? ''))
  } catch {
    return {}
  }
}

/** The operator's settings: what the function `UIConfig` of the operator's script gives, else those of the page. */
export function readSettings(
  injected: Json,
  script: unknown,
  complain: (complaint: Complaint) => void,
): unknown {
  if (typeof script !== 'function') return injected.config
  try {
    return script() as unknown
  } catch (error) {
    complain({ name: 'UIConfig()', value: error, problem: 'failed; every setting has its default' })
    return {}
  }
}
