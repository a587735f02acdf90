import { namedLinks, type DependencyLink } from '@/model/dependencies/dependencyLink'
import { getJson } from './getJson'

/** Who called whom in the time up to now, in milliseconds. */
export async function fetchDependencies(lookback: number, signal?: AbortSignal): Promise<DependencyLink[]> {
  const parameters = new URLSearchParams({ endTs: String(Date.now()), lookback: String(lookback) })
  const body = await getJson<{ data?: DependencyLink[] | null }>('/api/dependencies', parameters, signal)
  return namedLinks(body.data ?? [])
}
