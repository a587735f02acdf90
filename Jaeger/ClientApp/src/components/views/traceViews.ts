import { defineAsyncComponent, type Component } from 'vue'
import { uiConfig } from '@/config/page'
import type { MessageKey } from '@/i18n/translate'

/** A way to look at one trace, chosen by `?uiView=<name>`. */
export interface TraceViewKind {
  name: string
  label: MessageKey
  component: Component
}

const all: readonly TraceViewKind[] = [
  {
    name: 'graph',
    label: 'views.graph',
    component: defineAsyncComponent(() => import('./GraphView.vue')),
  },
  {
    name: 'statistics',
    label: 'views.statistics',
    component: defineAsyncComponent(() => import('./StatisticsView.vue')),
  },
  {
    name: 'spans',
    label: 'views.spans',
    component: defineAsyncComponent(() => import('./SpanTableView.vue')),
  },
  {
    name: 'flamegraph',
    label: 'views.flamegraph',
    component: defineAsyncComponent(() => import('./FlameGraphView.vue')),
  },
  {
    name: 'logs',
    label: 'views.logs',
    component: defineAsyncComponent(() => import('./LogsView.vue')),
  },
  { name: 'json', label: 'views.json', component: defineAsyncComponent(() => import('./JsonView.vue')) },
]

/** All but the timeline, which is the page's own. Each asks `useTraceView()` for the trace and takes no properties. */
export const traceViews = all.filter(({ name }) => name !== 'json' || !uiConfig.disableJsonView)
