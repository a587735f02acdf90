import { asObject, booleanOr, numberOr, textOr, textsOr, type Json } from './json'
import { parseLinkPatterns, type LinkPattern } from './linkPatterns'
import { parseMenu, type MenuEntry } from './menu'

/** What the server writes into the page (the element `jaeger-ui-config` of index.html), in the names of Jaeger's UI configuration. */
export interface UiConfig {
  /** Where the backend lives below its host: empty, or `/jaeger` without a slash at the end. */
  basePath: string
  version: string
  archiveEnabled: boolean
  criticalPathEnabled: boolean
  disableFileUploadControl: boolean
  disableJsonView: boolean
  /** Links stay in this page instead of opening another. */
  forbidNewPage: boolean
  linkPatterns: readonly LinkPattern[]
  menu: readonly MenuEntry[]
  /** Attributes whose keys begin so come first. */
  topTagPrefixes: readonly string[]
  /** How many digits of a trace ID are shown. */
  traceIdDisplayLength: number
  themesEnabled: boolean
  /** attribute, event, resource; else Jaeger's older tag, log, process. */
  useOpenTelemetryTerms: boolean
  dependencies: { menuEnabled: boolean; dagMaxNumServices: number }
  monitor: { menuEnabled: boolean; docsLink: string }
  search: {
    defaultLookback: string
    maxLookback: string
    /** The most traces one search may ask for. */
    maxLimit: number
    /** How far the end of a search is moved back, such as `1m`; empty for not at all. */
    adjustEndTime: string
    /** Whether a search may leave the service open; on unless the server says otherwise. */
    withoutService: boolean
  }
  traceDiff: { helpLink: string }
  traceTimeline: {
    enableSidePanel: boolean
    defaultDetailPanelMode: 'inline' | 'sidepanel'
    spanPillsEnabled: boolean
  }
}

const elementId = 'jaeger-ui-config'

export function readUiConfig(page: Document): UiConfig {
  return parseUiConfig(page.getElementById(elementId)?.textContent ?? '')
}

export function parseUiConfig(text: string): UiConfig {
  const root = parseObject(text)
  const config = asObject(root.config)
  const capabilities = asObject(root.capabilities)
  const search = asObject(config.search)
  const dependencies = asObject(config.dependencies)
  const monitor = asObject(config.monitor)
  const timeline = asObject(config.traceTimeline)
  return {
    basePath: textOr(root.basePath, '').replace(/\/+$/, ''),
    version: versionText(root.version),
    archiveEnabled: booleanOr(config.archiveEnabled, true) && booleanOr(capabilities.archiveStorage, false),
    criticalPathEnabled: booleanOr(config.criticalPathEnabled, true),
    disableFileUploadControl: booleanOr(config.disableFileUploadControl, false),
    disableJsonView: booleanOr(config.disableJsonView, false),
    forbidNewPage: booleanOr(config.forbidNewPage, false),
    linkPatterns: parseLinkPatterns(config.linkPatterns),
    menu: parseMenu(config.menu),
    topTagPrefixes: textsOr(config.topTagPrefixes, []),
    traceIdDisplayLength: numberOr(config.traceIdDisplayLength, 7),
    themesEnabled: booleanOr(asObject(config.themes).enabled, true),
    useOpenTelemetryTerms: booleanOr(config.useOpenTelemetryTerms, true),
    dependencies: {
      menuEnabled: booleanOr(dependencies.menuEnabled, true),
      dagMaxNumServices: numberOr(dependencies.dagMaxNumServices, 500),
    },
    monitor: {
      menuEnabled: booleanOr(monitor.menuEnabled, true) && booleanOr(capabilities.metricsStorage, false),
      docsLink: textOr(monitor.docsLink, 'https://www.jaegertracing.io/docs/latest/spm/'),
    },
    search: {
      defaultLookback: textOr(search.defaultLookback, '1h'),
      maxLookback: textOr(asObject(search.maxLookback).value, '2d'),
      maxLimit: numberOr(search.maxLimit, 1500),
      adjustEndTime: textOr(search.adjustEndTime, ''),
      withoutService:
        booleanOr(capabilities.searchWithoutServiceName, true) &&
        booleanOr(search.searchWithoutServiceName, true),
    },
    traceDiff: { helpLink: textOr(asObject(config.traceDiff).helpLink, '') },
    traceTimeline: {
      enableSidePanel: booleanOr(timeline.enableSidePanel, true),
      defaultDetailPanelMode: timeline.defaultDetailPanelMode === 'sidepanel' ? 'sidepanel' : 'inline',
      spanPillsEnabled: booleanOr(timeline.spanPillsEnabled, true),
    },
  }
}

function parseObject(text: string): Json {
  try {
    return asObject(JSON.parse(text))
  } catch {
    return {}
  }
}

/** The version is a text, or Jaeger's object `{gitVersion}`. */
function versionText(version: unknown): string {
  return typeof version === 'string' ? version : textOr(asObject(version).gitVersion, '')
}
