import {
  decodeComparison,
  type GroupComparison,
  type GroupComparisonJson,
} from '@/model/groups/groupComparison'
import type { SearchQuery } from '@/model/search/searchQuery'
import { getJson } from './getJson'
import { searchParameters } from './traceSummaries'

/** Compares the traces two searches find, by service and operation. */
export async function compareGroups(
  a: SearchQuery,
  b: SearchQuery,
  signal?: AbortSignal,
): Promise<GroupComparison> {
  const parameters = new URLSearchParams()
  for (const [side, search] of [['a', a] as const, ['b', b] as const])
    for (const [name, value] of searchParameters(search, Date.now()))
      parameters.append(name.replace(/^query\./, `${side}.`), value)
  return decodeComparison(await getJson<GroupComparisonJson>('/api/v3/trace-comparison', parameters, signal))
}
