import type { GraphEdge, GraphNode } from '../graph/graph'
import { labelWidth } from '../graph/nodeSize'
import type { CallPath, CallPaths } from './callPaths'

/** How far paths are told apart, in the names of Jaeger's addresses: each on its own, by hop, or not at all. */
export const densities = ['ppe', 'per-level', 'mc'] as const
export type Density = (typeof densities)[number]

export interface DeepQuestion {
  service: string
  /** Empty for any. */
  operation: string
  /** Hops against the calls, and along them. */
  up: number
  down: number
  showOperations: boolean
  density: Density
}

export interface DeepNode extends GraphNode {
  service: string
  operation: string
  /** Hops from the focus; negative ones lead to it. */
  hop: number
  traceIds: Set<string>
}

export interface DeepGraph {
  nodes: DeepNode[]
  edges: GraphEdge[]
  /** How many hops there are. */
  mostUp: number
  mostDown: number
}

/** What leads to the focus and what it leads to. The first time a path comes to the focus is what counts. */
export function deepGraph(paths: CallPaths, question: DeepQuestion): DeepGraph {
  const nodes = new Map<string, DeepNode>()
  const calls = new Map<string, { source: string; target: string; traceIds: Set<string> }>()
  let [mostUp, mostDown] = [0, 0]
  const { up, down, density } = question

  for (const focus of paths) {
    if (!isFocus(focus, question) || hasFocusAbove(focus, question)) continue
    const id = place(focus, 0, '', focus.traceIds)
    let [below, hop] = [id, 0]
    for (let path = focus.parent; path !== null; path = path.parent) {
      hop--
      mostUp = Math.max(mostUp, -hop)
      if (-hop > up) continue
      const above = place(path, hop, below, focus.traceIds)
      call(above, below, focus.traceIds)
      below = above
    }
    const pending = [...focus.children.values()].map((path) => ({ path, hop: 1, above: id }))
    for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
      const { path } = step
      mostDown = Math.max(mostDown, step.hop)
      let { above } = step
      if (step.hop <= down) {
        const own = place(path, step.hop, above, path.traceIds)
        call(above, own, path.traceIds)
        above = own
      }
      for (const child of path.children.values()) pending.push({ path: child, hop: step.hop + 1, above })
    }
  }
  return { nodes: [...nodes.values()], edges: [...calls].map(edgeOf), mostUp, mostDown }

  function place(path: CallPath, hop: number, towards: string, traceIds: ReadonlySet<string>): string {
    const operation =
      question.showOperations || (hop === 0 && question.operation !== '') ? path.operation : ''
    const name = [path.service, operation]
    const key =
      density === 'mc' ? name : density === 'per-level' ? [hop, ...name] : [Math.sign(hop), towards, ...name]
    const id = JSON.stringify(key)
    const label = [path.service, operation].join(' ').trim()
    const node = nodes.get(id) ?? {
      id,
      label,
      width: Math.max(labelWidth(path.service, 19), operation === '' ? 0 : labelWidth(operation, 19)),
      height: operation === '' ? 36 : 48,
      service: path.service,
      operation,
      hop,
      traceIds: new Set<string>(),
    }
    for (const traceId of traceIds) node.traceIds.add(traceId)
    nodes.set(id, node)
    return id
  }

  function call(source: string, target: string, traceIds: ReadonlySet<string>): void {
    if (source === target) return
    const key = `${source}${target}`
    const found = calls.get(key) ?? { source, target, traceIds: new Set<string>() }
    for (const traceId of traceIds) found.traceIds.add(traceId)
    calls.set(key, found)
  }
}

function edgeOf([id, { source, target, traceIds }]: [
  string,
  { source: string; target: string; traceIds: Set<string> },
]): GraphEdge {
  return { id, source, target, label: String(traceIds.size) }
}

function isFocus({ service, operation }: CallPath, question: DeepQuestion): boolean {
  return service === question.service && (question.operation === '' || operation === question.operation)
}

function hasFocusAbove(path: CallPath, question: DeepQuestion): boolean {
  for (let above = path.parent; above !== null; above = above.parent)
    if (isFocus(above, question)) return true
  return false
}
