/** What a graph is made of; callers add what their nodes show. */
export interface GraphNode {
  id: string
  label: string
  /** What a screen reader says instead of what is seen, which it has to begin with. */
  description?: string
  /** Pixels; taken from the label where left out. */
  width?: number
  height?: number
}

export interface GraphEdge {
  id: string
  source: string
  target: string
  label?: string
  dashed?: boolean
  /** Pixels of the line, 1.5 where left out. */
  thickness?: number
}

export interface GraphArrangement {
  /** By layers along the edges, or by attraction, which also works where everything calls everything. */
  algorithm: 'layered' | 'stress'
  direction: 'DOWN' | 'RIGHT'
}

export interface Point {
  x: number
  y: number
}

export interface PlacedNode<N extends GraphNode> extends Point {
  node: N
  width: number
  height: number
}

export interface PlacedEdge {
  edge: GraphEdge
  /** From the border of the source to that of the target. */
  points: Point[]
  labelAt: Point
}

/** A graph with a place for everything, in pixels from its upper left corner. */
export interface PlacedGraph<N extends GraphNode> {
  nodes: PlacedNode<N>[]
  edges: PlacedEdge[]
  width: number
  height: number
}
