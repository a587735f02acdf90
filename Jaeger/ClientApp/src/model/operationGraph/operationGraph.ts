import type { Span } from '../trace/span'
import { inSteps, type SlicedWork } from '../slices/sliced'

/** What makes spans one node: the whole path of operations from the root, the operation, or the service. */
export const graphMergings = ['path', 'operation', 'service'] as const
export type GraphMerging = (typeof graphMergings)[number]

/** Spans drawn as one. Times are microseconds. */
export interface OperationNode {
  id: string
  service: string
  /** Empty where a service is drawn as one. */
  operation: string
  count: number
  errors: number
  duration: number
  selfTime: number
  slowest: Span[]
}

export interface OperationEdge {
  id: string
  source: string
  target: string
  /** How many spans of the target were called by the source. */
  count: number
  /** Nobody waited for at least one of them. */
  isNonBlocking: boolean
}

export interface OperationGraph {
  nodes: OperationNode[]
  edges: OperationEdge[]
  /** The node of each span, by span ID. */
  nodeOf: Map<string, string>
}

const mostSlowest = 5

/** Spans come parents first; one whose parent is not among them hangs below its next ancestor that is. */
export function* operationGraph(spans: readonly Span[], merging: GraphMerging): SlicedWork<OperationGraph> {
  const nodes = new Map<string, OperationNode>()
  const edges = new Map<string, OperationEdge>()
  const nodeOf = new Map<string, string>()
  const pathIds = new Map<string, string>()
  yield* inSteps(spans, (span) => {
    const above = nodeAbove(span, nodeOf)
    const id = idOf(span, merging, above, pathIds)
    nodeOf.set(span.spanId, id)
    const node = nodes.get(id) ?? emptyNode(id, span, merging)
    nodes.set(id, node)
    addSpan(node, span)
    if (above !== undefined && above !== id) addEdge(edges, above, id, span)
  })
  return { nodes: [...nodes.values()], edges: [...edges.values()], nodeOf }
}

function nodeAbove(span: Span, nodeOf: ReadonlyMap<string, string>): string | undefined {
  for (let above = span.parent; above !== null; above = above.parent) {
    const id = nodeOf.get(above.spanId)
    if (id !== undefined) return id
  }
  return undefined
}

/** Paths get short names, or those of a deep trace would fill the memory. */
function idOf(
  { source, operation }: Span,
  merging: GraphMerging,
  above: string | undefined,
  pathIds: Map<string, string>,
): string {
  if (merging === 'service') return JSON.stringify([source.service])
  if (merging === 'operation') return JSON.stringify([source.service, operation])
  const path = JSON.stringify([above, source.service, operation])
  const known = pathIds.get(path)
  if (known !== undefined) return known
  const id = `path-${pathIds.size}`
  pathIds.set(path, id)
  return id
}

function emptyNode(id: string, { source, operation }: Span, merging: GraphMerging): OperationNode {
  return {
    id,
    service: source.service,
    operation: merging === 'service' ? '' : operation,
    count: 0,
    errors: 0,
    duration: 0,
    selfTime: 0,
    slowest: [],
  }
}

function addSpan(node: OperationNode, span: Span): void {
  node.count++
  if (span.hasError) node.errors++
  node.duration += span.duration
  node.selfTime += span.selfTime
  const fastest = node.slowest.at(-1)
  if (node.slowest.length === mostSlowest && fastest !== undefined && fastest.duration >= span.duration)
    return
  node.slowest.push(span)
  node.slowest.sort((a, b) => b.duration - a.duration)
  node.slowest.length = Math.min(node.slowest.length, mostSlowest)
}

function addEdge(edges: Map<string, OperationEdge>, source: string, target: string, span: Span): void {
  const id = `${source} ${target}`
  const edge = edges.get(id) ?? { id, source, target, count: 0, isNonBlocking: false }
  edge.count++
  edge.isNonBlocking ||= span.kind === 'consumer'
  edges.set(id, edge)
}
