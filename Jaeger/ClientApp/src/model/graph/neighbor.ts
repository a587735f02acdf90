import type { GraphNode, PlacedNode } from './graph'

export type Direction = 'up' | 'down' | 'left' | 'right'

const sidewaysWeight = 2

/** The node an arrow key leads to: near, and rather straight ahead than sideways. */
export function neighbor<N extends GraphNode>(
  nodes: readonly PlacedNode<N>[],
  from: PlacedNode<N>,
  direction: Direction,
): PlacedNode<N> | undefined {
  let best: PlacedNode<N> | undefined
  let least = Infinity
  for (const candidate of nodes) {
    const { ahead, aside } = offset(from, candidate, direction)
    const cost = ahead + sidewaysWeight * aside
    if (ahead > 1 && cost < least) {
      best = candidate
      least = cost
    }
  }
  return best
}

function offset(from: PlacedNode<GraphNode>, to: PlacedNode<GraphNode>, direction: Direction) {
  const x = to.x + to.width / 2 - (from.x + from.width / 2)
  const y = to.y + to.height / 2 - (from.y + from.height / 2)
  const vertical = direction === 'up' || direction === 'down'
  const sign = direction === 'up' || direction === 'left' ? -1 : 1
  return { ahead: sign * (vertical ? y : x), aside: Math.abs(vertical ? x : y) }
}

/** The order in which Home, End and the first Tab see the nodes: from above, then from the left. */
export function readingOrder<N extends GraphNode>(nodes: readonly PlacedNode<N>[]): PlacedNode<N>[] {
  return nodes.toSorted((a, b) => a.y - b.y || a.x - b.x)
}
