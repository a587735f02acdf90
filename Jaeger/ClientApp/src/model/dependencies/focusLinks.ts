import type { DependencyLink } from './dependencyLink'

/** The links among the services that are at most so many hops from one, against and along the calls. */
export function focusLinks(links: readonly DependencyLink[], focus: string, hops: number): DependencyLink[] {
  const neighbors = new Map<string, string[]>()
  for (const { parent, child } of links) {
    neighbors.set(parent, [...(neighbors.get(parent) ?? []), child])
    neighbors.set(child, [...(neighbors.get(child) ?? []), parent])
  }
  const reached = new Set([focus])
  let frontier = [focus]
  for (let hop = 0; hop < hops && frontier.length > 0; hop++) {
    frontier = frontier
      .flatMap((service) => neighbors.get(service) ?? [])
      .filter((name) => !reached.has(name))
    for (const name of frontier) reached.add(name)
    frontier = [...new Set(frontier)]
  }
  return links.filter(({ parent, child }) => reached.has(parent) && reached.has(child))
}
