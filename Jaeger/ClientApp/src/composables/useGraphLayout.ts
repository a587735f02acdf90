import ELK, { type ELK as Layouter } from 'elkjs/lib/elk-api'
import ElkWorker from 'elkjs/lib/elk-worker.min.js?worker'
import { onBeforeUnmount, shallowRef, watch } from 'vue'
import { fromElkGraph, toElkGraph } from '@/model/graph/elkGraph'
import type { GraphArrangement, GraphEdge, GraphNode, PlacedGraph } from '@/model/graph/graph'

export const layoutSeconds = 15

export type LayoutState = 'working' | 'done' | 'late' | 'failed'

const begin = (): Layouter => new ELK({ workerFactory: () => new ElkWorker() })
/** Starting takes longer than most layouts: one is made ready while the page still loads what it will draw. */
let spare: Layouter | null = begin()

/** Lays a graph out in a worker, anew when it changes; a layout that takes too long is stopped. */
export function useGraphLayout<N extends GraphNode>(
  nodes: () => readonly N[],
  edges: () => readonly GraphEdge[],
  arrangement: () => GraphArrangement,
) {
  const placed = shallowRef<PlacedGraph<N> | null>(null)
  const state = shallowRef<LayoutState>('working')
  let layouter: Layouter | null = null
  let running = 0
  let limit: ReturnType<typeof setTimeout> | undefined

  function stop(): void {
    // A layout whose worker has ended never settles: it would not clear its limit itself.
    clearTimeout(limit)
    layouter?.terminateWorker()
    layouter = null
  }

  async function layOut(): Promise<void> {
    const turn = ++running
    // A layout cannot be called off, only its worker ended.
    if (state.value === 'working') stop()
    state.value = 'working'
    layouter ??= spare ?? begin()
    if (layouter === spare) spare = null
    clearTimeout(limit)
    limit = setTimeout(() => {
      stop()
      state.value = 'late'
      running++
    }, layoutSeconds * 1000)
    try {
      const answer = await layouter.layout(toElkGraph(nodes(), edges(), arrangement()))
      if (turn !== running) return
      placed.value = fromElkGraph(nodes(), edges(), answer)
      state.value = 'done'
    } catch {
      if (turn !== running) return
      state.value = 'failed'
    }
    clearTimeout(limit)
  }

  watch([nodes, edges, () => Object.values(arrangement()).join()], layOut, { immediate: true })
  onBeforeUnmount(() => {
    running++
    if (state.value === 'working' || spare !== null) stop()
    else spare = layouter
  })
  return { placed, state, layOut }
}
