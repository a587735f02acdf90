import { computed, onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'
import { findTraces, type SearchResult } from '@/api/findTraces'
import { searchNow, type SearchQuery } from '@/model/search/searchQuery'
import { asksForSearch, hasRange, queryFromUrl, queryToUrl, withoutSearch } from '@/model/search/searchUrl'
import { linkedTraces } from '@/model/search/traceLinks'
import { useAdjustedEnd } from './useAdjustedEnd'
import { useLastSearch } from './useLastSearch'

/** The last answer outlives its page: going back to it from a trace needs no waiting. */
const kept = shallowRef<{ question: string; result: SearchResult } | null>(null)

/**
 * The search the address bar holds, and its result.
 * @param bare What the page without a search stands for.
 * @param serviceRequired Whether the storage cannot search all services.
 */
export function useTraceSearch(bare: () => SearchQuery, serviceRequired: boolean) {
  const route = useRoute()
  const router = useRouter()
  const lastSearch = useLastSearch()
  const { microseconds: adjustEnd } = useAdjustedEnd()
  const isBare = computed(() => !asksForSearch(route.query))
  const query = computed(() => (isBare.value ? bare() : queryFromUrl(route.query, bare())))
  const linked = computed(() => linkedTraces(route.query))
  const needsService = computed(() => serviceRequired && query.value.service === '')
  const isAsked = computed(() => linked.value.traceIds.length > 0 || !needsService.value)
  const question = computed(() => JSON.stringify([linked.value.traceIds, query.value]))
  const result = shallowRef<SearchResult | null>(null)
  const error = shallowRef<unknown>(null)
  const searching = ref(false)
  let running = new AbortController()

  async function run(): Promise<void> {
    running.abort()
    running = new AbortController()
    const { signal } = running
    if (!isAsked.value) return show(null)
    searching.value = true
    const asked = question.value
    try {
      const found = await findTraces(query.value, linked.value.traceIds, signal)
      if (signal.aborted) return
      result.value = found
      kept.value = { question: asked, result: result.value }
      error.value = null
    } catch (failure) {
      if (signal.aborted) return
      error.value = failure
    }
    searching.value = false
  }

  /** An answer that is there already; a search still under way is about something else. */
  function show(known: SearchResult | null): void {
    running.abort()
    result.value = known
    error.value = null
    searching.value = false
  }

  /** The address of a search made now; what else the address says, such as how the page is embedded, stays. */
  function addressOf(next: SearchQuery) {
    const search: LocationQuery = queryToUrl(searchNow(next, Date.now(), adjustEnd.value))
    return { path: '/search', query: { ...withoutSearch(route.query), ...search } }
  }

  async function submit(next: SearchQuery): Promise<void> {
    const address = addressOf(next)
    if (router.resolve(address).fullPath === route.fullPath) await run()
    else await router.push(address)
  }

  /** The same search at the present moment, without a new entry in the history. */
  async function refresh(): Promise<void> {
    if (linked.value.traceIds.length > 0 || isBare.value) return run()
    const address = addressOf(query.value)
    if (router.resolve(address).fullPath === route.fullPath) await run()
    else await router.replace(address)
  }

  function answer(): void {
    if (route.name !== 'search') return
    lastSearch.path.value = route.fullPath
    // A link that only says how far to look back gets its moment, so that it can be shared.
    if (!isBare.value && !hasRange(route.query) && linked.value.traceIds.length === 0)
      return void router.replace(addressOf(query.value))
    const known = kept.value?.question === question.value ? kept.value : null
    if (known !== null) show(known.result)
    if (known === null || isBare.value) void run()
  }

  watch([() => route.fullPath, question], answer, { immediate: true })
  onBeforeUnmount(() => running.abort())
  return { query, linked, isAsked, needsService, result, error, searching, submit, refresh }
}
