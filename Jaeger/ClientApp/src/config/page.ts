import { parseEmbed } from './embed'
import { readUiConfig } from './uiConfig'

/** The configuration of this page, read once. */
export const uiConfig = readUiConfig(document)

/** How the page is embedded in another, read once from its first address; null where it stands on its own. */
export const embed = parseEmbed(new URLSearchParams(window.location.search))

/** The target of links that leave the UI. */
export const externalTarget = uiConfig.forbidNewPage ? '_top' : '_blank'

/** An address below the backend's base path: the only place that knows where the backend lives. */
export function backendPath(path: string): string {
  return `${uiConfig.basePath}${path}`
}
