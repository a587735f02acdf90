// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { emptyQuery } from '@/model/search/searchQuery'
import { useTraceSearch } from './useTraceSearch'

type Answer = (body: string, status?: number) => void

/** A page with a search, and the questions it has asked the backend, each to be answered by the test. */
async function page(path: string, serviceRequired = false) {
  const asked: { service: string; answer: Answer; signal: AbortSignal }[] = []
  vi.stubGlobal('fetch', (address: string, { signal }: { signal: AbortSignal }) => {
    const service = new URL(address, 'http://x').searchParams.get('query.serviceName') ?? ''
    return new Promise<Response>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
      asked.push({
        service,
        signal,
        answer: (body, status = 200) => resolve(new Response(body, { status })),
      })
    })
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/search', name: 'search', component: {} }],
  })
  await router.push(path)
  let search!: ReturnType<typeof useTraceSearch>
  mount(
    {
      setup() {
        search = useTraceSearch(() => emptyQuery(), serviceRequired)
        return () => null
      },
    },
    { global: { plugins: [router] } },
  )
  const found = () => search.result.value?.summaries.map(({ traceId }) => traceId)
  return {
    router,
    search,
    found,
    asked,
    of: (service: string) => asked.find((one) => one.service === service),
  }
}

const range = 'lookback=custom&start=1000000&end=2000000'
const address = (service: string) => `/search?service=${service}&${range}`
const traces = (...ids: string[]) => JSON.stringify({ summaries: ids.map((traceId) => ({ traceId })) })

it('keeps the result of the search gone back to while another was still running', async () => {
  const { router, search, found, of } = await page(address('back-a'))
  of('back-a')?.answer(traces('a'))
  await flushPromises()
  await router.push(address('back-b'))
  const late = of('back-b')
  router.back()
  await flushPromises()
  late?.answer(traces('b'))
  await flushPromises()

  expect(late?.signal.aborted).toBe(true)
  expect(found()).toEqual(['a'])
  expect(search.searching.value).toBe(false)
})

it('forgets the error of a search when going back to one that has a result', async () => {
  const { router, search, found, of } = await page(address('error-a'))
  of('error-a')?.answer(traces('a'))
  await flushPromises()
  await router.push(address('error-b'))
  of('error-b')?.answer('no', 500)
  await flushPromises()
  expect(search.error.value).not.toBeNull()
  router.back()
  await flushPromises()

  expect(search.error.value).toBeNull()
  expect(found()).toEqual(['a'])
})

it('stops searching where the next address lacks the service that is needed', async () => {
  const { router, search } = await page(address('needed'), true)
  expect(search.searching.value).toBe(true)
  await router.push(`/search?${range}`)
  await flushPromises()

  expect(search.searching.value).toBe(false)
})

it('searches for a lookback longer than time itself', async () => {
  const { router, asked } = await page('/search?service=eternal&lookback=9000000000w')
  await flushPromises()

  expect(asked).toHaveLength(1)
  expect(router.currentRoute.value.query.start).toBe('1')
})
