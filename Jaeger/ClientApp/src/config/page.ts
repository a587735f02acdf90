import { embedParameters, parseEmbed } from './embed'
import { readInjected, readSettings } from './injected'
import type { Complaint } from './section'
import { parseUiConfig } from './uiConfig'

declare global {
  interface Window {
    /** Defined by the operator's script, where there is one. */
    UIConfig?: unknown
  }
}

/** The operator reads this, not the reader of traces: it is said in the console, once for each setting. */
function complain({ name, value, problem }: Complaint): void {
  console.warn(`UI configuration: ${name || 'the configuration'} ${problem}. Its value:`, value)
}

const injected = readInjected(document)

/** The configuration of this page, read once. */
export const uiConfig = parseUiConfig(injected, readSettings(injected, window.UIConfig, complain), complain)

const query = new URLSearchParams(window.location.search)

/** How the page is embedded in another, read once from its first address; null where it stands on its own. */
export const embed = parseEmbed(query)

/** The parameters of that, which every further address keeps, so that loading it anew changes nothing. */
export const embedQuery = embedParameters(query)

/** The target of links that leave the UI. */
export const externalTarget = uiConfig.forbidNewPage ? '_top' : '_blank'

/** An address below the backend's base path: the only place that knows where the backend lives. */
export function backendPath(path: string): string {
  return `${uiConfig.basePath}${path}`
}
