import type { SlicedWork } from '../slices/sliced'
import type { Span } from '../trace/span'
import { graphMergings, operationGraph, type GraphMerging, type OperationGraph } from './operationGraph'

/** More than that can neither be read nor arranged in time. */
export const mostNodes = 250
export const mostEdges = 500
/** A reader who did not choose gets no graph larger than this if a coarser one says it as well. */
const readableParts = 300

/** How to merge where the reader did not choose: by path, coarser where that gives too many nodes. */
export function* readableMerging(spans: readonly Span[]): SlicedWork<GraphMerging> {
  for (const merging of graphMergings) {
    const { nodes, edges } = yield* operationGraph(spans, merging)
    if (nodes.length + edges.length <= readableParts) return merging
  }
  return 'service'
}

export interface BoundGraph extends OperationGraph {
  /** Nodes left out because they took the least time. */
  leftOut: number
}

export function boundGraph(graph: OperationGraph): BoundGraph {
  const nodes = most(graph.nodes, mostNodes, ({ duration }) => duration)
  const kept = new Set(nodes.map(({ id }) => id))
  const drawable = graph.edges.filter(({ source, target }) => kept.has(source) && kept.has(target))
  const edges = most(drawable, mostEdges, ({ count }) => count)
  return { nodes, edges, nodeOf: graph.nodeOf, leftOut: graph.nodes.length - nodes.length }
}

/** All of them, or those with the largest numbers. */
function most<T>(items: T[], limit: number, number: (item: T) => number): T[] {
  return items.length <= limit ? items : items.toSorted((a, b) => number(b) - number(a)).slice(0, limit)
}

/** The graph a view draws. */
export function* drawnGraph(
  spans: readonly Span[],
  merging: GraphMerging | null,
): SlicedWork<BoundGraph & { merging: GraphMerging }> {
  const used = merging ?? (yield* readableMerging(spans))
  return { ...boundGraph(yield* operationGraph(spans, used)), merging: used }
}
