import flamegraph, { type FlameChart, type FlameFrame } from 'd3-flame-graph'
import { select } from 'd3-selection'
import { onBeforeUnmount, watch, type Ref } from 'vue'
import type { FlameNode } from '@/model/flame/flameTree'
import { useElementWidth } from './useElementWidth'

export type Frame = FlameFrame<FlameNode>

export interface FlameChartOptions {
  root: () => FlameNode
  /** What is emphasised; null for everything alike. */
  emphasis: () => ((node: FlameNode) => boolean) | null
  color: (node: FlameNode) => string
  name: (node: FlameNode) => string
  describe: (node: FlameNode) => string
  onZoom: (frame: Frame) => void
}

const cellHeight = 22
/** Narrower frames are not drawn until they are zoomed to; this bounds how many there are. */
const leastPixels = 1.5
const transitionMilliseconds = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 250

/** Draws a flame graph into an element, anew when what it shows changes. */
export function useFlameChart(element: Readonly<Ref<HTMLElement | null>>, options: FlameChartOptions) {
  const width = useElementWidth(element)
  let chart: FlameChart<FlameNode> | null = null

  function draw(): void {
    chart?.destroy()
    chart = null
    if (element.value === null || width.value === 0) return
    chart = flamegraph<FlameNode>()
      .width(width.value)
      .cellHeight(cellHeight)
      .inverted(true)
      .sort(false)
      .selfValue(false)
      .minFrameSize(leastPixels)
      .transitionDuration(transitionMilliseconds)
      .resetHeightOnZoom(true)
      .getName(({ data }) => options.name(data))
      .setLabelHandler(({ data }) => options.describe(data))
      .setColorMapper(({ data }) => options.color(data))
      .setSearchMatch(({ data }) => options.emphasis()?.(data) ?? false)
      .setSearchHandler(() => undefined)
      .setDetailsHandler(() => undefined)
      .onClick((frame) => {
        options.onZoom(frame)
        mark()
      })
    select(element.value).datum(options.root()).call(chart)
    // What an earlier chart hid or faded is noted in the data.
    chart.resetZoom()
    emphasise()
  }

  function emphasise(): void {
    if (options.emphasis() === null) chart?.clear()
    else chart?.search('emphasis')
    mark()
  }

  /** What the library does not say about its frames. */
  function mark(): void {
    const emphasis = options.emphasis()
    element.value?.querySelector('svg')?.setAttribute('role', 'group')
    if (element.value === null) return
    select(element.value)
      .selectAll('g.frame')
      .each<Frame>(function (frame) {
        this.classList.toggle('dim', emphasis !== null && !frame.highlight)
        this.classList.toggle('all', frame.data.service === '')
        this.setAttribute('role', 'button')
        this.setAttribute('tabindex', frame.depth === 0 ? '0' : '-1')
        this.setAttribute('aria-label', options.describe(frame.data))
      })
  }

  watch([options.root, element], draw, { flush: 'post' })
  watch(width, (next, last) => {
    if (last === 0) draw()
    else {
      chart?.width(next).update()
      mark()
    }
  })
  watch(options.emphasis, emphasise)
  onBeforeUnmount(() => chart?.destroy())
  return {
    zoomTo: (frame: Frame) => chart?.zoomTo(frame),
    reset() {
      chart?.resetZoom()
      mark()
    },
  }
}
