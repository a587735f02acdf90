import { pan, zoom } from '@/model/timeline/viewRange'
import { useShortcuts } from './useShortcuts'
import type { useTraceView } from './useTraceView'

/** What the keys act on besides the trace's view. */
export interface ShortcutTargets {
  focusNext: (step: 1 | -1) => void
  foldFocused: (collapse: boolean) => void
  find: () => void
  nextMatch: (step: 1 | -1) => void
  clear: () => void
  help: () => void
  /** The keys of the timeline do nothing where another view is shown. */
  isTimeline: () => boolean
}

/** Shares of what is visible, so that a key does the same at every zoom. */
const steps = { pan: 0.05, panFast: 0.25, zoom: 0.9, zoomFast: 0.6 }
const page = 0.95

/** The keys of Jaeger's trace page, and some more. */
export function useTraceShortcuts(view: ReturnType<typeof useTraceView>, targets: ShortcutTargets): void {
  const onTimeline = (run: () => void) => () => {
    if (targets.isTimeline()) run()
  }
  const panBy = (share: number) => onTimeline(() => (view.range.value = pan(view.range.value, share)))
  const zoomBy = (factor: number) => onTimeline(() => (view.range.value = zoom(view.range.value, factor)))
  const next = (step: 1 | -1) => onTimeline(() => targets.focusNext(step))
  const fold = (collapse: boolean) => onTimeline(() => targets.foldFocused(collapse))

  useShortcuts({
    s: () => scrollPage(1),
    w: () => scrollPage(-1),
    f: next(1),
    b: next(-1),
    j: next(1),
    k: next(-1),
    a: panBy(-steps.pan),
    d: panBy(steps.pan),
    'shift+a': panBy(-steps.panFast),
    'shift+d': panBy(steps.panFast),
    ArrowLeft: panBy(-steps.pan),
    ArrowRight: panBy(steps.pan),
    'shift+ArrowLeft': panBy(-steps.panFast),
    'shift+ArrowRight': panBy(steps.panFast),
    ArrowUp: zoomBy(steps.zoom),
    ArrowDown: zoomBy(1 / steps.zoom),
    'shift+ArrowUp': zoomBy(steps.zoomFast),
    'shift+ArrowDown': zoomBy(1 / steps.zoomFast),
    '+': zoomBy(steps.zoom),
    '-': zoomBy(1 / steps.zoom),
    ']': onTimeline(view.collapseAll),
    '[': onTimeline(view.expandAll),
    p: onTimeline(view.collapseLevel),
    o: onTimeline(view.expandLevel),
    h: fold(true),
    l: fold(false),
    n: onTimeline(() => targets.nextMatch(1)),
    'shift+n': onTimeline(() => targets.nextMatch(-1)),
    '/': targets.find,
    'ctrl+b': targets.find,
    Escape: targets.clear,
    '?': targets.help,
  })
}

function scrollPage(direction: 1 | -1): void {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  window.scrollBy({ top: direction * page * window.innerHeight, behavior: still ? 'instant' : 'smooth' })
}
