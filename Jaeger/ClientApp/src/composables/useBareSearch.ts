import { computed } from 'vue'
import { uiConfig } from '@/config/page'
import { emptyQuery } from '@/model/search/searchQuery'
import { useLastChoice } from './useLastChoice'

/** What the page without a search stands for: the latest traces of what was searched for last time, if it is still known. */
export function useBareSearch(services: () => readonly string[] | null) {
  const last = useLastChoice()
  const isKnown = computed(() => services()?.includes(last.service) ?? true)
  return computed(() => ({ ...emptyQuery(uiConfig.search.defaultLookback), ...(isKnown.value ? last : {}) }))
}
