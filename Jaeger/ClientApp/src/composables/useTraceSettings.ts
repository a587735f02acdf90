import { computed } from 'vue'
import { uiConfig } from '@/config/page'
import { useNarrow } from './useNarrow'
import { useSetting } from './useSetting'

/** Where the details of a span are shown. */
export type DetailMode = 'inline' | 'sidepanel'
/** Whether spans that are found are only marked, or everything else is taken away. */
export type MatchMode = 'highlight' | 'filter'

const { enableSidePanel, defaultDetailPanelMode } = uiConfig.traceTimeline
const chosenDetailMode = useSetting<DetailMode>('detailMode', ['inline', 'sidepanel'], defaultDetailPanelMode)
const matchMode = useSetting<MatchMode>('matchMode', ['highlight', 'filter'], 'highlight')
const criticalPath = useSetting('criticalPath', ['on', 'off'], 'on')
const bars = useSetting('timelineBars', ['on', 'off'], 'on')

/** A narrow page has no room beside the timeline. */
const narrow = useNarrow()
const canHaveSidePanel = computed(() => enableSidePanel && !narrow.value)
const detailMode = computed<DetailMode>({
  get: () => (canHaveSidePanel.value ? chosenDetailMode.value : 'inline'),
  set: (mode) => (chosenDetailMode.value = mode),
})
const showCriticalPath = computed({
  get: () => uiConfig.criticalPathEnabled && criticalPath.value === 'on',
  set: (show) => (criticalPath.value = show ? 'on' : 'off'),
})
const showBars = computed({
  get: () => bars.value === 'on',
  set: (show) => (bars.value = show ? 'on' : 'off'),
})

/** How the reader likes to look at traces; kept for the next one. */
export function useTraceSettings() {
  return { detailMode, canHaveSidePanel, matchMode, showCriticalPath, showBars }
}
