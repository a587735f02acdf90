/** One service calls another. */
export interface DependencyLink {
  parent: string
  child: string
  callCount: number
}

/** Answers may hold links without a name at one end; nothing can be drawn for those. */
export function namedLinks(links: readonly DependencyLink[]): DependencyLink[] {
  return links.filter(({ parent, child }) => parent.trim() !== '' && child.trim() !== '')
}

/** All services of the links, sorted. */
export function servicesOf(links: readonly DependencyLink[]): string[] {
  const names = new Set(links.flatMap(({ parent, child }) => [parent, child]))
  return [...names].sort((a, b) => a.localeCompare(b))
}

/** What a service has to do with others; calls within itself count for neither side. */
export interface ServiceCalls {
  service: string
  callers: DependencyLink[]
  callees: DependencyLink[]
  incoming: number
  outgoing: number
  /** Calls from one part of the service to another. */
  within: number
}

export function callsOf(service: string, links: readonly DependencyLink[]): ServiceCalls {
  const others = links.filter(({ parent, child }) => parent !== child)
  const callers = byCalls(others.filter(({ child }) => child === service))
  const callees = byCalls(others.filter(({ parent }) => parent === service))
  const own = links.filter(({ parent, child }) => parent === service && child === service)
  return { service, callers, callees, incoming: sum(callers), outgoing: sum(callees), within: sum(own) }
}

function byCalls(links: DependencyLink[]): DependencyLink[] {
  return links.sort((a, b) => b.callCount - a.callCount)
}

function sum(links: readonly DependencyLink[]): number {
  return links.reduce((total, { callCount }) => total + callCount, 0)
}
