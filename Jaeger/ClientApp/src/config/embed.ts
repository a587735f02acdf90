/** How a page that embeds the UI wants it, `?uiEmbed=v0&…`, in the names of Jaeger. */
export interface Embed {
  searchHideGraph: boolean
  timelineCollapseTitle: boolean
  timelineHideMinimap: boolean
  timelineHideSummary: boolean
  theme: 'light' | 'dark' | null
}

/** The embedding parameters of an address's query; null where the UI stands on its own. */
export function parseEmbed(query: URLSearchParams): Embed | null {
  if (query.get('uiEmbed') !== 'v0') return null
  const theme = query.get('uiTheme')
  return {
    searchHideGraph: query.get('uiSearchHideGraph') === '1',
    timelineCollapseTitle: query.get('uiTimelineCollapseTitle') === '1',
    timelineHideMinimap: query.get('uiTimelineHideMinimap') === '1',
    timelineHideSummary: query.get('uiTimelineHideSummary') === '1',
    theme: theme === 'light' || theme === 'dark' ? theme : null,
  }
}

const names = [
  'uiEmbed',
  'uiSearchHideGraph',
  'uiTimelineCollapseTitle',
  'uiTimelineHideMinimap',
  'uiTimelineHideSummary',
  'uiTheme',
]

/** The embedding parameters as they stand, for the addresses of further pages; none where the UI stands on its own. */
export function embedParameters(query: URLSearchParams): Record<string, string> {
  if (parseEmbed(query) === null) return {}
  return Object.fromEntries(names.flatMap((name) => (query.has(name) ? [[name, query.get(name) ?? '']] : [])))
}
