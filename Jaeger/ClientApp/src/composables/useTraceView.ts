import { computed, inject, provide, ref, shallowRef, watch, type InjectionKey } from 'vue'
import {
  collapseAll,
  collapseAllBut,
  collapseLevel,
  expandLevel,
  reveal,
  visibleSpans,
} from '@/model/timeline/collapse'
import { withAncestors, withoutServices } from '@/model/timeline/filter'
import { hiddenBelow, timelineRows } from '@/model/timeline/timelineRows'
import { shownSections, type CriticalSections } from '@/model/timeline/shownSections'
import { fullRange, type ViewRange } from '@/model/timeline/viewRange'
import { criticalPath } from '@/model/trace/criticalPath'
import type { Span } from '@/model/trace/span'
import type { Trace } from '@/model/trace/trace'
import { afterPaint } from './afterPaint'
import { useServiceColors } from './useServiceColors'
import { useTraceSettings } from './useTraceSettings'

/** A span the timeline is asked to bring into view. */
export interface ScrollTarget {
  span: Span
  focus: boolean
}

/** More details at once would bury the timeline. */
const mostOpened = 10
const key: InjectionKey<ReturnType<typeof createTraceView>> = Symbol('trace view')

/** How one trace is looked at: what is folded, open, in range and found. */
function createTraceView(trace: Trace) {
  const settings = useTraceSettings()
  const { detailMode, matchMode, showCriticalPath } = settings
  const collapsed = shallowRef<ReadonlySet<string>>(new Set())
  const opened = shallowRef<ReadonlySet<string>>(new Set())
  const range = ref<ViewRange>({ ...fullRange })
  /** Services whose spans are taken away with all below them. */
  const hiddenServices = shallowRef<ReadonlySet<string>>(new Set())
  const matches = shallowRef<ReadonlySet<string> | null>(null)
  const currentMatch = ref<string | null>(null)
  /** Where the pointer is over the ruler or the overview, as a fraction of the trace. */
  const cursor = ref<number | null>(null)
  const scrollTarget = shallowRef<ScrollTarget | null>(null)
  /** The spans of the services that are shown. */
  const spans = computed(() => withoutServices(trace.spans, hiddenServices.value))
  const kept = computed(() =>
    matchMode.value === 'filter' && matches.value !== null
      ? withAncestors(spans.value, matches.value)
      : spans.value,
  )
  const visible = computed(() => visibleSpans(kept.value, collapsed.value))
  const hidden = computed(() => hiddenBelow(trace.spans, hiddenServices.value))
  const rows = computed(() =>
    timelineRows(visible.value, detailMode.value === 'inline' ? opened.value : new Set(), hidden.value),
  )
  /** The span of the side panel: the one opened last. */
  const selected = computed(() => trace.spanById.get([...opened.value].at(-1) ?? '') ?? null)
  const criticalSections = shallowRef<CriticalSections | null>(null)
  watch(
    showCriticalPath,
    (show) => {
      if (!show) criticalSections.value = null
      else afterPaint(() => (criticalSections.value = criticalPath(trace.roots)))
    },
    { immediate: true },
  )

  return {
    ...settings,
    trace,
    spans,
    collapsed,
    opened,
    selected,
    range,
    hiddenServices,
    matches,
    currentMatch,
    cursor,
    scrollTarget,
    visible,
    rows,
    criticalSections,
    /** The stretches of the critical path on a span's line, those of hidden spans below it included. */
    sectionsOn: (span: Span, isCollapsed: boolean) =>
      criticalSections.value === null
        ? []
        : shownSections(span, criticalSections.value, isCollapsed, hiddenServices.value),
    toggleCollapsed: (spanId: string) => (collapsed.value = toggled(collapsed.value, spanId)),
    /** Opens or closes the details of a span; the side panel changes to it. */
    toggleOpened(spanId: string) {
      opened.value = detailMode.value === 'sidepanel' ? new Set([spanId]) : toggled(opened.value, spanId)
    },
    open: (spanId: string) => (opened.value = new Set([...opened.value, spanId])),
    collapseAll: () => (collapsed.value = collapseAll(trace.spans)),
    expandAll: () => (collapsed.value = new Set()),
    collapseLevel: () => (collapsed.value = collapseLevel(trace.spans, collapsed.value)),
    expandLevel: () => (collapsed.value = expandLevel(trace.spans, collapsed.value)),
    /** Folds all but the way to the spans that are found, and opens the first of them. */
    focusMatches() {
      const found = matches.value
      if (found === null || found.size === 0) return
      collapsed.value = collapseAllBut(trace.spans, found)
      opened.value = new Set([...found].slice(0, detailMode.value === 'inline' ? mostOpened : 1))
      const [first] = found
      const span = trace.spanById.get(first ?? '')
      if (span) scrollTarget.value = { span, focus: false }
    },
    /** Opens whatever hides a span and brings it into view. */
    show(span: Span, focus = false) {
      collapsed.value = reveal(span, collapsed.value)
      scrollTarget.value = { span, focus }
    },
  }
}

export function provideTraceView(trace: Trace) {
  // Colours are given on first sight: services have them in their order whatever view is shown first.
  for (const { name } of trace.services) useServiceColors().index(name)
  const view = createTraceView(trace)
  provide(key, view)
  return view
}

export function useTraceView() {
  const view = inject(key)
  if (view === undefined) throw new Error('useTraceView needs a parent that called provideTraceView')
  return view
}

function toggled(set: ReadonlySet<string>, item: string): Set<string> {
  const next = new Set(set)
  if (!next.delete(item)) next.add(item)
  return next
}
