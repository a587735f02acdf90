import type { Point } from './graph'

const cornerRadius = 8

/** An SVG path through the points, its corners rounded. */
export function routePath(points: readonly Point[]): string {
  const [first, ...others] = points
  if (first === undefined) return ''
  let path = `M${at(first)}`
  let previous = first
  for (const [index, point] of others.entries()) {
    const next = others[index + 1]
    if (next === undefined) path += `L${at(point)}`
    else {
      const radius = Math.min(cornerRadius, distance(previous, point) / 2, distance(point, next) / 2)
      path += `L${at(towards(point, previous, radius))}Q${at(point)} ${at(towards(point, next, radius))}`
    }
    previous = point
  }
  return path
}

/** The point half way along the line. */
export function middleOf(points: readonly Point[]): Point {
  const [first = { x: 0, y: 0 }, ...others] = points
  let rest = length(points) / 2
  let previous = first
  for (const point of others) {
    const step = distance(previous, point)
    if (step >= rest) return towards(previous, point, rest)
    rest -= step
    previous = point
  }
  return previous
}

function length(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, point, index) => sum + distance(points[index] ?? point, point), 0)
}

function towards(from: Point, to: Point, by: number): Point {
  const whole = distance(from, to)
  const part = whole === 0 ? 0 : by / whole
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
