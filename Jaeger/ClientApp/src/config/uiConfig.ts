import { asObject, booleanOr, textOr, type Json } from './json'
import { parseLinkPatterns, type LinkPattern } from './linkPatterns'
import { parseMenuEntry, type MenuEntry } from './menu'
import { ConfigSection, type Complain } from './section'

/** The settings of the UI configuration file, in the names of Jaeger, and what the backend is able to do. */
export interface UiConfig {
  /** Where the backend lives below its host: empty, or `/jaeger` without a slash at the end. */
  basePath: string
  version: Version
  archiveEnabled: boolean
  criticalPathEnabled: boolean
  disableFileUploadControl: boolean
  disableJsonView: boolean
  /** Links stay in this page instead of opening another. */
  forbidNewPage: boolean
  linkPatterns: readonly LinkPattern[]
  /** The operator's menu; null for the one this UI has by itself. */
  menu: readonly MenuEntry[] | null
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

/** Which build the backend is; empty where it does not say. */
export interface Version {
  release: string
  commit: string
  builtAt: string
}

/** The settings, each with its default where it is missing or cannot be used. */
export function parseUiConfig(injected: Json, settings: unknown, complain: Complain = () => {}): UiConfig {
  const capabilities = asObject(injected.capabilities)
  return ConfigSection.read(settings, '', complain, (config) => {
    config.without(
      [
        'backendCapabilities',
        'deepDependencies',
        'pathAgnosticDecorations',
        'qualityMetrics',
        'scripts',
        'traceGraph',
        'tracing',
        'tracking',
      ],
      'has no effect in this UI',
    )
    config.without(['gaTrackingID'], 'has no effect in this UI')
    const formerly = config.has('dependenciesMenuEnabled')
      ? config.boolean('dependenciesMenuEnabled', true)
      : true
    return {
      basePath: textOr(injected.basePath, '').replace(/\/+$/, ''),
      version: parseVersion(injected.version),
      archiveEnabled: config.boolean('archiveEnabled', true) && booleanOr(capabilities.archiveStorage, false),
      criticalPathEnabled: config.boolean('criticalPathEnabled', true),
      disableFileUploadControl: config.boolean('disableFileUploadControl', false),
      disableJsonView: config.boolean('disableJsonView', false),
      forbidNewPage: config.boolean('forbidNewPage', false),
      linkPatterns: parseLinkPatterns(
        config.list('linkPatterns', (item) => item),
        complain,
      ),
      menu: config.has('menu')
        ? config.list('menu', (item, path) => parseMenuEntry(item, path, complain))
        : null,
      topTagPrefixes: config.texts('topTagPrefixes'),
      traceIdDisplayLength: config.count('traceIdDisplayLength', 7),
      themesEnabled: config.section('themes', (themes) => themes.boolean('enabled', true)),
      useOpenTelemetryTerms: config.boolean('useOpenTelemetryTerms', true),
      dependencies: config.section('dependencies', (dependencies) => ({
        menuEnabled: dependencies.boolean('menuEnabled', formerly),
        dagMaxNumServices: dependencies.count('dagMaxNumServices', 500),
      })),
      monitor: config.section('monitor', (monitor) => {
        monitor.without(['emptyState'], 'has no effect in this UI')
        return {
          menuEnabled: monitor.boolean('menuEnabled', true) && booleanOr(capabilities.metricsStorage, false),
          docsLink: monitor.text('docsLink', 'https://www.jaegertracing.io/docs/latest/spm/'),
        }
      }),
      search: config.section('search', (search) => ({
        defaultLookback: search.text('defaultLookback', '1h'),
        maxLookback: search.section('maxLookback', (most) => {
          most.text('label', '')
          return most.text('value', '2d')
        }),
        maxLimit: search.count('maxLimit', 1500),
        adjustEndTime: search.text('adjustEndTime', ''),
        withoutService:
          search.boolean('searchWithoutServiceName', true) &&
          booleanOr(capabilities.searchWithoutServiceName, true),
      })),
      traceDiff: config.section('traceDiff', (diff) => ({ helpLink: diff.text('helpLink', '') })),
      traceTimeline: config.section('traceTimeline', (timeline) => ({
        enableSidePanel: timeline.boolean('enableSidePanel', true),
        defaultDetailPanelMode: timeline.choice('defaultDetailPanelMode', ['inline', 'sidepanel'], 'inline'),
        spanPillsEnabled: timeline.boolean('spanPillsEnabled', true),
      })),
    }
  })
}

/** The version is a text, or Jaeger's object. */
function parseVersion(value: unknown): Version {
  if (typeof value === 'string') return { release: value, commit: '', builtAt: '' }
  const { gitVersion, gitCommit, buildDate } = asObject(value)
  return { release: textOr(gitVersion, ''), commit: textOr(gitCommit, ''), builtAt: textOr(buildDate, '') }
}
