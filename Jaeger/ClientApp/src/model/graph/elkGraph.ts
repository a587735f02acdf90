import type { ElkExtendedEdge, ElkNode, LayoutOptions } from 'elkjs/lib/elk-api'
import type { GraphArrangement, GraphEdge, GraphNode, PlacedEdge, PlacedGraph, Point } from './graph'
import { nodeSize } from './nodeSize'
import { middleOf } from './route'

const labelHeight = 14
const labelLetter = 6.4
/** Labels that take room of their own make a crowded graph much wider; above this they lie on the lines. */
const mostRoomyLabels = 300
/** From here on the layout trades some crossings for time. */
const largeGraph = 400

/** The graph as the layout takes it. Edges whose ends are not among the nodes are left out. */
export function toElkGraph(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  arrangement: GraphArrangement,
): ElkNode {
  const ids = new Set(nodes.map((node) => node.id))
  const drawable = edges.filter((edge) => ids.has(edge.source) && ids.has(edge.target))
  const roomy = arrangement.algorithm === 'layered' && edges.length <= mostRoomyLabels
  return {
    id: 'graph',
    layoutOptions: layoutOptions(arrangement, nodes.length),
    children: nodes.map((node) => ({ id: node.id, ...nodeSize(node) })),
    edges: drawable.map((edge) => ({
      id: edge.id,
      sources: [edge.source],
      targets: [edge.target],
      labels: roomy && edge.label ? [labelBox(edge.label)] : [],
    })),
  }
}

/** The layout's answer in our own words. */
export function fromElkGraph<N extends GraphNode>(
  nodes: readonly N[],
  edges: readonly GraphEdge[],
  placed: ElkNode,
): PlacedGraph<N> {
  const boxes = new Map(placed.children?.map((child) => [child.id, child]))
  const routes = new Map(placed.edges?.map((edge) => [edge.id, edge]))
  return {
    width: placed.width ?? 0,
    height: placed.height ?? 0,
    nodes: nodes.map((node) => {
      const { x = 0, y = 0 } = boxes.get(node.id) ?? {}
      return { node, x, y, ...nodeSize(node) }
    }),
    edges: edges.flatMap((edge) => placeEdge(edge, routes.get(edge.id))),
  }
}

function placeEdge(edge: GraphEdge, route: ElkExtendedEdge | undefined): PlacedEdge[] {
  const section = route?.sections?.[0]
  if (section === undefined) return []
  const points: Point[] = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint]
  const box = route?.labels?.[0]
  const labelAt =
    box?.x === undefined || box.y === undefined
      ? middleOf(points)
      : { x: box.x + (box.width ?? 0) / 2, y: box.y + (box.height ?? 0) / 2 }
  return [{ edge, points, labelAt }]
}

function labelBox(text: string) {
  return { text, width: text.length * labelLetter + 8, height: labelHeight }
}

function layoutOptions({ algorithm, direction }: GraphArrangement, nodeCount: number): LayoutOptions {
  if (algorithm === 'stress')
    return { 'elk.algorithm': 'stress', 'elk.stress.desiredEdgeLength': '130', 'elk.padding': padding }
  return {
    'elk.algorithm': 'layered',
    'elk.direction': direction,
    'elk.edgeRouting': 'ORTHOGONAL',
    'elk.layered.spacing.nodeNodeBetweenLayers': '44',
    'elk.layered.spacing.edgeNodeBetweenLayers': '20',
    'elk.spacing.nodeNode': '22',
    'elk.spacing.componentComponent': '40',
    'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
    'elk.layered.thoroughness': nodeCount > largeGraph ? '2' : '7',
    'elk.padding': padding,
  }
}

const padding = '[top=12,left=12,bottom=12,right=12]'
