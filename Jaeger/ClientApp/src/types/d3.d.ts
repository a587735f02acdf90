/** The parts of d3-selection the flame graph needs; the package brings no types of its own. */
declare module 'd3-selection' {
  export interface Selection {
    datum(data: object): Selection
    call(action: (selection: Selection) => unknown): Selection
    selectAll(selector: string): Selection
    each<D>(act: (this: SVGGElement, datum: D) => void): Selection
  }
  export function select(element: Element): Selection
}

/** The parts of d3-flame-graph in use. */
declare module 'd3-flame-graph' {
  import type { Selection } from 'd3-selection'

  export interface FlameFrame<T> {
    data: T
    id: number
    depth: number
    highlight?: boolean
    parent: FlameFrame<T> | null
    children?: FlameFrame<T>[]
    value: number
    x0: number
    x1: number
  }

  export interface FlameChart<T> {
    (selection: Selection): unknown
    width(pixels: number): this
    cellHeight(pixels: number): this
    inverted(inverted: boolean): this
    sort(sort: boolean): this
    selfValue(selfValue: boolean): this
    minFrameSize(pixels: number): this
    transitionDuration(milliseconds: number): this
    resetHeightOnZoom(reset: boolean): this
    onClick(act: (frame: FlameFrame<T>) => void): this
    setColorMapper(color: (frame: FlameFrame<T>) => string): this
    getName(name: (frame: FlameFrame<T>) => string): this
    setLabelHandler(label: (frame: FlameFrame<T>) => string): this
    setSearchMatch(matches: (frame: FlameFrame<T>, term: string) => boolean): this
    setSearchHandler(handle: () => void): this
    setDetailsHandler(handle: () => void): this
    search(term: string): void
    clear(): void
    zoomTo(frame: FlameFrame<T>): void
    resetZoom(): void
    update(): void
    destroy(): void
  }

  export default function flamegraph<T>(): FlameChart<T>
}
