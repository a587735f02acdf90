import type { GraphNode } from './graph'

const height = 36
const narrowest = 72
const widest = 260
const padding = 34
const latinWidth = 8.3
const wideWidth = 14

/** Pixels a node takes; the layout has to know them before anything is drawn. */
export function nodeSize(node: GraphNode): { width: number; height: number } {
  return { width: node.width ?? labelWidth(node.label), height: node.height ?? height }
}

/** What a label and something beside it, such as a mark, take. */
export function labelWidth(label: string, beside = 0): number {
  let width = padding + beside
  for (const letter of label) {
    width += letter.charCodeAt(0) < 0x2e80 ? latinWidth : wideWidth
    if (width > widest) return widest
  }
  return Math.max(narrowest, Math.ceil(width))
}
