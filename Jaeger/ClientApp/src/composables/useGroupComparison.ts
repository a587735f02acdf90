import { computed, reactive, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { compareGroups } from '@/api/traceComparison'
import { groupFromUrl, groupsToUrl, groupSearch, groupSize } from '@/model/groups/traceGroup'
import { validateQuery, type QueryProblem } from '@/model/search/validateQuery'
import { useRequest } from './useRequest'

/** Two groups of traces as the address holds them, and what the backend says of them. */
export function useGroupComparison() {
  const route = useRoute()
  const router = useRouter()
  const a = reactive(groupFromUrl(route.query, 'a'))
  const b = reactive(groupFromUrl(route.query, 'b'))
  const problems = reactive<{ a: QueryProblem[]; b: QueryProblem[] }>({ a: [], b: [] })
  const isAsked = computed(() => route.query.ask === '1')
  const searches = ref(searchesNow())
  const request = useRequest(
    (signal) =>
      isAsked.value && check()
        ? compareGroups(searches.value.a, searches.value.b, signal)
        : Promise.resolve(null),
    [searches],
  )

  function searchesNow() {
    const now = Date.now()
    return { a: groupSearch(a, now), b: groupSearch(b, now) }
  }

  function check(): boolean {
    const rules = { serviceRequired: false, maxLimit: groupSize }
    for (const [side, group] of [['a', a] as const, ['b', b] as const])
      problems[side] = validateQuery(groupSearch(group, Date.now()), rules)
    return problems.a.length + problems.b.length === 0
  }

  async function submit(): Promise<void> {
    if (!check()) return
    const query = groupsToUrl(a, b)
    if (router.resolve({ query }).fullPath === route.fullPath) searches.value = searchesNow()
    else await router.push({ query })
  }

  watch(
    () => route.fullPath,
    () => {
      if (route.name !== 'compareGroups') return
      Object.assign(a, groupFromUrl(route.query, 'a'))
      Object.assign(b, groupFromUrl(route.query, 'b'))
      searches.value = searchesNow()
    },
  )
  return { ...request, a, b, problems, isAsked, searches, submit }
}
