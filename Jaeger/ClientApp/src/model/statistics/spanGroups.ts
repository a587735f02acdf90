import type { Span } from '../trace/span'
import { inSteps, type SlicedWork } from '../slices/sliced'
import { groupName, type Grouping } from './grouping'

/** Spans with something in common. Times are microseconds. */
export interface SpanGroup {
  /** Unique among all groups of all levels. */
  id: string
  /** Null for the spans that lack the attribute. */
  name: string | null
  grouping: Grouping
  service: string
  count: number
  errors: number
  /** How many of the spans were found. */
  matches: number
  total: number
  average: number
  min: number
  max: number
  selfTotal: number
  selfAverage: number
  selfMin: number
  selfMax: number
  /** Self time in percent of the duration of the trace. */
  selfShare: number
  groups: SpanGroup[]
}

interface Branch {
  group: SpanGroup
  below: Map<string | null, Branch>
}

export interface GroupingRequest {
  spans: readonly Span[]
  /** Microseconds of the whole trace. */
  traceDuration: number
  by: Grouping
  /** Groups within groups; null for none. */
  subBy: Grouping | null
  matches: ReadonlySet<string> | null
}

export function* groupSpans(request: GroupingRequest): SlicedWork<SpanGroup[]> {
  const { spans, by, subBy, matches, traceDuration } = request
  const root = new Map<string | null, Branch>()
  yield* inSteps(spans, (span) => {
    const isMatch = matches?.has(span.spanId) ?? false
    const outer = branchOf(root, span, by, '')
    add(outer.group, span, isMatch)
    if (subBy !== null) add(branchOf(outer.below, span, subBy, outer.group.id).group, span, isMatch)
  })
  return finished(root, traceDuration)
}

function branchOf(
  branches: Map<string | null, Branch>,
  span: Span,
  grouping: Grouping,
  above: string,
): Branch {
  const name = groupName(span, grouping)
  let branch = branches.get(name)
  if (branch === undefined) {
    branch = { group: emptyGroup(JSON.stringify([above, name]), name, grouping, span), below: new Map() }
    branches.set(name, branch)
  }
  return branch
}

function emptyGroup(id: string, name: string | null, grouping: Grouping, { source }: Span): SpanGroup {
  return {
    id,
    name,
    grouping,
    service: grouping === 'service' ? source.service : '',
    count: 0,
    errors: 0,
    matches: 0,
    total: 0,
    average: 0,
    min: Infinity,
    max: 0,
    selfTotal: 0,
    selfAverage: 0,
    selfMin: Infinity,
    selfMax: 0,
    selfShare: 0,
    groups: [],
  }
}

function add(group: SpanGroup, { duration, selfTime, hasError }: Span, isMatch: boolean): void {
  group.count++
  if (hasError) group.errors++
  if (isMatch) group.matches++
  group.total += duration
  group.min = Math.min(group.min, duration)
  group.max = Math.max(group.max, duration)
  group.selfTotal += selfTime
  group.selfMin = Math.min(group.selfMin, selfTime)
  group.selfMax = Math.max(group.selfMax, selfTime)
}

function finished(branches: Map<string | null, Branch>, traceDuration: number): SpanGroup[] {
  return [...branches.values()].map(({ group, below }) => ({
    ...group,
    average: group.total / group.count,
    selfAverage: group.selfTotal / group.count,
    selfShare: traceDuration > 0 ? (100 * group.selfTotal) / traceDuration : 0,
    groups: finished(below, traceDuration),
  }))
}
