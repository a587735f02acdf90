// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { testTrace } from '@/testing/otlpTrace'
import { useFind } from './useFind'
import { provideTraceView } from './useTraceView'

afterEach(() => vi.useRealTimers())

async function page(path: string) {
  const trace = testTrace([
    { id: 'root', service: 'web', from: 0, to: 10 },
    { id: 'root-child', parent: 'root', service: 'api', from: 1, to: 5 },
  ])
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/trace/:id', name: 'trace', component: {} },
      { path: '/search', name: 'search', component: {} },
    ],
  })
  await router.push(path)
  let find!: ReturnType<typeof useFind>
  let view!: ReturnType<typeof provideTraceView>
  const wrapper = mount(
    {
      setup() {
        view = provideTraceView(trace)
        find = useFind(view)
        return () => null
      },
    },
    { global: { plugins: [router] } },
  )
  return { router, find, view, wrapper }
}

it('leaves the address of the next page alone', async () => {
  const { router, find, wrapper } = await page('/trace/aa')
  vi.useFakeTimers()
  find.text.value = 'root'
  await flushPromises()
  wrapper.unmount()
  await router.push('/search?service=web')
  await vi.runAllTimersAsync()

  expect(router.currentRoute.value.fullPath).toBe('/search?service=web')
})

it('counts only spans of services that are shown', async () => {
  const { find, view } = await page('/trace/aa?uiFind=root')
  expect(find.count.value).toBe(2)
  view.hiddenServices.value = new Set(['api'])
  await flushPromises()

  expect(find.count.value).toBe(1)
  expect([...(view.matches.value ?? [])]).toEqual(['root'])
})
