// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { shallowRef } from 'vue'
import { layoutSeconds, useGraphLayout } from './useGraphLayout'

const layouts: ((placed: object) => void)[] = []

vi.mock('elkjs/lib/elk-worker.min.js?worker', () => ({ default: Object }))
// As the real one, it never settles a layout whose worker is ended.
vi.mock('elkjs/lib/elk-api', () => ({
  default: class {
    terminateWorker() {}
    layout = () => new Promise((resolve) => layouts.push(resolve))
  },
}))

afterEach(() => {
  vi.useRealTimers()
  layouts.length = 0
})

function graph() {
  const nodes = shallowRef([{ id: 'a', label: 'a' }])
  let layout!: ReturnType<typeof useGraphLayout>
  const wrapper = mount({
    setup() {
      layout = useGraphLayout(
        () => nodes.value,
        () => [],
        () => ({ algorithm: 'layered', direction: 'DOWN' }),
      )
      return () => null
    },
  })
  return { nodes, layout, wrapper }
}

it('does not count the time of a layout that was given up for the next one', async () => {
  vi.useFakeTimers()
  const { nodes, layout } = graph()
  nodes.value = [{ id: 'b', label: 'b' }]
  await flushPromises()
  layouts.at(-1)?.({ children: [{ id: 'b', x: 1, y: 2 }] })
  await flushPromises()
  expect(layout.state.value).toBe('done')
  vi.advanceTimersByTime(2000 * layoutSeconds)

  expect(layout.state.value).toBe('done')
})

it('stops a layout that takes too long', () => {
  vi.useFakeTimers()
  const { layout } = graph()
  vi.advanceTimersByTime(1000 * layoutSeconds)

  expect(layout.state.value).toBe('late')
})

it('leaves no timer behind', () => {
  vi.useFakeTimers()
  graph().wrapper.unmount()

  expect(vi.getTimerCount()).toBe(0)
})
