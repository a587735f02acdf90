import type { SpanGroup } from './spanGroups'

export interface GroupRow {
  group: SpanGroup
  depth: number
  isClosed: boolean
}

export interface GroupOrder {
  by: (group: SpanGroup) => number | string
  descending: boolean
}

/** The groups as rows of a table, those within a group below it unless it is closed. */
export function flattenGroups(
  groups: readonly SpanGroup[],
  closed: ReadonlySet<string>,
  order: GroupOrder,
  depth = 0,
): GroupRow[] {
  return sorted(groups, order).flatMap((group) => {
    const isClosed = closed.has(group.id)
    const row = { group, depth, isClosed }
    return isClosed ? [row] : [row, ...flattenGroups(group.groups, closed, order, depth + 1)]
  })
}

function sorted(groups: readonly SpanGroup[], { by, descending }: GroupOrder): SpanGroup[] {
  const sign = descending ? -1 : 1
  return groups
    .map((group) => ({ group, value: by(group) }))
    .sort(
      (a, b) =>
        Number(a.group.name === null) - Number(b.group.name === null) ||
        sign * (a.value < b.value ? -1 : a.value > b.value ? 1 : 0),
    )
    .map(({ group }) => group)
}
