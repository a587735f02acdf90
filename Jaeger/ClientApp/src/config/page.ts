import { readUiConfig } from './uiConfig'

/** The configuration of this page, read once. */
export const uiConfig = readUiConfig(document)

/** An address below the backend's base path: the only place that knows where the backend lives. */
export function backendPath(path: string): string {
  return `${uiConfig.basePath}${path}`
}
