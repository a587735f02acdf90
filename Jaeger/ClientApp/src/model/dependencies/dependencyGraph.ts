import type { GraphEdge, GraphNode } from '../graph/graph'
import { labelWidth } from '../graph/nodeSize'
import { servicesOf, type DependencyLink } from './dependencyLink'

export interface ServiceNode extends GraphNode {
  /** Calls by other services. */
  incoming: number
  outgoing: number
}

const markWidth = 19
const mostThickness = 4
const leastThickness = 1.25

/** Services as nodes, calls between them as edges, thicker the more calls there are. */
export function dependencyGraph(links: readonly DependencyLink[], focus: string) {
  const counts = new Map<string, { incoming: number; outgoing: number }>()
  for (const service of servicesOf(links)) counts.set(service, { incoming: 0, outgoing: 0 })
  if (focus !== '' && !counts.has(focus)) counts.set(focus, { incoming: 0, outgoing: 0 })
  const between = links.filter(({ parent, child }) => parent !== child)
  for (const { parent, child, callCount } of between) {
    const [from, to] = [counts.get(parent), counts.get(child)]
    if (from) from.outgoing += callCount
    if (to) to.incoming += callCount
  }
  const nodes: ServiceNode[] = [...counts].map(([id, count]) => ({
    id,
    label: id,
    width: labelWidth(id, markWidth),
    ...count,
  }))
  const most = Math.log1p(between.reduce((max, { callCount }) => Math.max(max, callCount), 1))
  const edges: GraphEdge[] = between.map(({ parent, child, callCount }) => ({
    id: JSON.stringify([parent, child]),
    source: parent,
    target: child,
    label: compact(callCount),
    thickness: leastThickness + (mostThickness - leastThickness) * (Math.log1p(callCount) / most),
  }))
  return { nodes, edges }
}

/** 950, 12k, 3.4M: numbers on lines have little room. */
export function compact(count: number): string {
  if (count < 10_000) return String(count)
  const [divisor, unit] = count < 1e6 ? [1e3, 'k'] : count < 1e9 ? [1e6, 'M'] : [1e9, 'G']
  const amount = count / divisor
  return `${amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount)}${unit}`
}
