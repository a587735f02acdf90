import type { GraphEdge, GraphNode } from '../graph/graph'
import { labelWidth } from '../graph/nodeSize'
import type { ComparedPath } from './comparePaths'
import { difference, type Difference, type Measure } from './difference'

export interface PathNode extends GraphNode {
  path: ComparedPath
  difference: Difference
}

const figureWidth = 62
const height = 48

/** Paths as nodes of a tree; an edge is as wide as all others, as the nodes say what changed. */
export function pathGraph(paths: readonly ComparedPath[], measure: Measure) {
  const nodes: PathNode[] = paths.map((path) => ({
    id: path.id,
    label: `${path.service} ${path.operation}`,
    width: Math.max(labelWidth(path.service, figureWidth), labelWidth(path.operation, figureWidth)),
    height,
    path,
    difference: difference(path, measure),
  }))
  const edges: GraphEdge[] = paths.flatMap(({ id, parent }) =>
    parent === null ? [] : [{ id: `${parent.id}-${id}`, source: parent.id, target: id }],
  )
  return { nodes, edges }
}
