import type { Span } from '../trace/span'
import type { Trace } from '../trace/trace'
import { DenseSpans, type DenseName } from './denseSpans'

export type Side = 'a' | 'b'

/** The spans of both traces that were reached by the same services and operations. */
export interface ComparedPath extends DenseName {
  id: string
  /** 0 for a root. */
  depth: number
  parent: ComparedPath | null
  a: Span[]
  b: Span[]
}

interface Growing extends ComparedPath {
  children: Map<string, Growing>
}

/**
 * Lays two traces over each other: spans belong together when they have the same names all the way up. A span
 * with spans below it and one without are different things, as in Jaeger. Depth first, in order of appearance.
 */
export function comparePaths(a: Trace, b: Trace): ComparedPath[] {
  const top = new Map<string, Growing>()
  let count = 0
  for (const [side, trace] of [['a', a] as const, ['b', b] as const]) {
    const dense = new DenseSpans(trace)
    const pending = trace.roots.toReversed().map((span) => ({ span, above: null as Growing | null }))
    for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
      const { span, above } = step
      const place = dense.isSkipped(span) ? above : reach(above, span)
      for (const child of span.children.toReversed()) pending.push({ span: child, above: place })
    }

    function reach(above: Growing | null, span: Span): Growing {
      const name = dense.name(span)
      const siblings = above?.children ?? top
      const key = JSON.stringify([name.service, name.operation, span.children.length > 0])
      const path = siblings.get(key) ?? begin(above, name)
      siblings.set(key, path)
      path[side].push(span)
      return path
    }
  }
  return depthFirst(top)

  function begin(parent: Growing | null, name: DenseName): Growing {
    const depth = parent === null ? 0 : parent.depth + 1
    return { ...name, id: String(count++), depth, parent, a: [], b: [], children: new Map() }
  }
}

function depthFirst(top: Map<string, Growing>): ComparedPath[] {
  const ordered: ComparedPath[] = []
  const pending = [...top.values()].reverse()
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    ordered.push(path)
    pending.push(...[...path.children.values()].reverse())
  }
  return ordered
}
