import type { Span } from '../trace/span'
import { inSteps, type SlicedWork } from '../slices/sliced'

/** Spans of one operation on the same path from the root. */
export interface FlameNode {
  key: string
  service: string
  operation: string
  /** The width: at least that of all children together, which may run at the same time. Microseconds. */
  value: number
  /** The sum of the durations. Microseconds. */
  duration: number
  selfTime: number
  count: number
  errors: number
  /** How many of the spans were found. */
  matches: number
  children: FlameNode[]
}

export interface FlameTree {
  root: FlameNode
  /** Spans on levels too deep to be drawn. */
  hidden: number
}

/** More levels would be drawn by a recursion that ends in an error. */
const mostLevels = 400

export function operationKey({ source, operation }: Span): string {
  return JSON.stringify([source.service, operation])
}

/**
 * The spans merged by their path of operations: what costs most in sum. Spans come parents first; one whose parent is
 * not among them hangs below its next ancestor that is.
 */
export function* flameTree(
  spans: readonly Span[],
  matches: ReadonlySet<string> | null,
): SlicedWork<FlameTree> {
  const root = emptyNode('', '', '')
  const nodes: FlameNode[] = []
  const places = new Map<Span, { node: FlameNode; level: number }>()
  const byKey = new Map<FlameNode, Map<string, FlameNode>>([[root, new Map()]])
  let hidden = 0
  yield* inSteps(spans, (span) => {
    const above = placeAbove(span, places)
    const parent = above?.node ?? root
    const level = (above?.level ?? 0) + 1
    if (level > mostLevels) {
      hidden++
      // What is below it is as deep and need not look further up.
      places.set(span, { node: parent, level })
      return
    }
    const siblings = byKey.get(parent) as Map<string, FlameNode>
    const key = operationKey(span)
    let node = siblings.get(key)
    if (node === undefined) {
      node = emptyNode(key, span.source.service, span.operation)
      siblings.set(key, node)
      byKey.set(node, new Map())
      parent.children.push(node)
      nodes.push(node)
    }
    node.duration += span.duration
    node.selfTime += span.selfTime
    node.count++
    if (span.hasError) node.errors++
    if (matches?.has(span.spanId)) node.matches++
    places.set(span, { node, level })
  })
  // Children were made after their parents: backwards every width is known before it is needed.
  for (const node of nodes.reverse()) node.value = Math.max(node.duration, sumOf(node.children))
  root.value = root.duration = sumOf(root.children)
  return { root, hidden }
}

function placeAbove<P>(span: Span, places: ReadonlyMap<Span, P>): P | undefined {
  for (let above = span.parent; above !== null; above = above.parent) {
    const place = places.get(above)
    if (place !== undefined) return place
  }
  return undefined
}

function sumOf(nodes: readonly FlameNode[]): number {
  return nodes.reduce((sum, { value }) => sum + value, 0)
}

function emptyNode(key: string, service: string, operation: string): FlameNode {
  return {
    key,
    service,
    operation,
    value: 0,
    duration: 0,
    selfTime: 0,
    count: 0,
    errors: 0,
    matches: 0,
    children: [],
  }
}
