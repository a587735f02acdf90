import { computed, inject, provide, ref, shallowRef, type InjectionKey } from 'vue'
import { collapseAll, collapseLevel, expandLevel, reveal, visibleSpans } from '@/model/timeline/collapse'
import { fullRange, type ViewRange } from '@/model/timeline/viewRange'
import { criticalPath } from '@/model/trace/criticalPath'
import type { Span } from '@/model/trace/span'
import type { Trace } from '@/model/trace/trace'
import { useSetting } from './useSetting'

/** A span the timeline is asked to bring into view. */
export interface ScrollTarget {
  span: Span
  focus: boolean
}

const key: InjectionKey<ReturnType<typeof createTraceView>> = Symbol('trace view')
const criticalPathSetting = useSetting('criticalPath', ['on', 'off'], 'on')

/** How one trace is looked at: what is folded, open, in range and found. */
function createTraceView(trace: Trace) {
  const collapsed = shallowRef<ReadonlySet<string>>(new Set())
  const opened = shallowRef<ReadonlySet<string>>(new Set())
  const range = ref<ViewRange>({ ...fullRange })
  const matches = shallowRef<ReadonlySet<string> | null>(null)
  const currentMatch = ref<string | null>(null)
  const scrollTarget = shallowRef<ScrollTarget | null>(null)
  const visible = computed(() => visibleSpans(trace.spans, collapsed.value))
  const showCriticalPath = computed(() => criticalPathSetting.value === 'on')
  const criticalSections = computed(() => (showCriticalPath.value ? criticalPath(trace.roots) : null))

  return {
    trace,
    collapsed,
    opened,
    range,
    matches,
    currentMatch,
    scrollTarget,
    visible,
    showCriticalPath,
    criticalSections,
    toggleCriticalPath: () => (criticalPathSetting.value = showCriticalPath.value ? 'off' : 'on'),
    toggleCollapsed: (spanId: string) => (collapsed.value = toggled(collapsed.value, spanId)),
    toggleOpened: (spanId: string) => (opened.value = toggled(opened.value, spanId)),
    open: (spanId: string) => (opened.value = new Set([...opened.value, spanId])),
    collapseAll: () => (collapsed.value = collapseAll(trace.spans)),
    expandAll: () => (collapsed.value = new Set()),
    collapseLevel: () => (collapsed.value = collapseLevel(trace.spans, collapsed.value)),
    expandLevel: () => (collapsed.value = expandLevel(trace.spans, collapsed.value)),
    show(span: Span, focus = false) {
      collapsed.value = reveal(span, collapsed.value)
      scrollTarget.value = { span, focus }
    },
  }
}

export function provideTraceView(trace: Trace) {
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
