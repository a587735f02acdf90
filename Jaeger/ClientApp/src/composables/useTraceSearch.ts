import { computed, onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { searchTraces } from '@/api/traceSummaries'
import { fetchTrace } from '@/api/traces'
import {
  asksForSearch,
  queryFromUrl,
  queryToUrl,
  searchNow,
  traceIdsFromUrl,
  type SearchQuery,
} from '@/model/search/searchQuery'
import { summarize, type TraceSummary } from '@/model/search/traceSummary'
import { useLastSearch } from './useLastSearch'

export interface SearchResult {
  summaries: TraceSummary[]
  /** Milliseconds between question and answer. */
  took: number
  /** Milliseconds since 1970 of the answer. */
  at: number
  limitReached: boolean
}

/** The search the address bar holds, and its result. The bare page may stand for the latest traces. */
export function useTraceSearch(latestOnBarePage: boolean) {
  const route = useRoute()
  const router = useRouter()
  const lastSearch = useLastSearch()
  const query = computed(() => queryFromUrl(route.query))
  const traceIds = computed(() => traceIdsFromUrl(route.query))
  const isAsked = computed(() => latestOnBarePage || traceIds.value.length > 0 || asksForSearch(route.query))
  const result = shallowRef<SearchResult | null>(null)
  const error = shallowRef<unknown>(null)
  const searching = ref(false)
  let running = new AbortController()

  async function run(): Promise<void> {
    running.abort()
    running = new AbortController()
    const { signal } = running
    if (!isAsked.value) {
      result.value = null
      return
    }
    searching.value = true
    const began = performance.now()
    try {
      const summaries = await find(query.value, traceIds.value, signal)
      const limitReached = traceIds.value.length === 0 && summaries.length >= query.value.limit
      result.value = { summaries, took: performance.now() - began, at: Date.now(), limitReached }
      error.value = null
    } catch (failure) {
      if (signal.aborted) return
      error.value = failure
    }
    searching.value = false
  }

  async function submit(next: SearchQuery): Promise<void> {
    const address = { path: '/search', query: queryToUrl(searchNow(next, Date.now())) }
    if (router.resolve(address).fullPath === route.fullPath) await run()
    else await router.push(address)
  }

  /** The same search at the present moment, without a new entry in the history. */
  async function refresh(): Promise<void> {
    if (traceIds.value.length > 0) return run()
    const address = { path: '/search', query: queryToUrl(searchNow(query.value, Date.now())) }
    if (router.resolve(address).fullPath === route.fullPath) await run()
    else await router.replace(address)
  }

  watch(
    () => route.fullPath,
    (path) => {
      if (route.name !== 'search') return
      lastSearch.path.value = path
      void run()
    },
    { immediate: true },
  )
  onBeforeUnmount(() => running.abort())
  return { query, isAsked, result, error, searching, submit, refresh }
}

async function find(query: SearchQuery, traceIds: string[], signal: AbortSignal): Promise<TraceSummary[]> {
  if (traceIds.length === 0) return searchTraces(query, signal)
  return (await Promise.all(traceIds.map((id) => fetchTrace(id, signal)))).map(summarize)
}
