// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { forgetUploadedTraces, keepUploadedTrace } from '@/api/uploadedTraces'
import { otlp } from '@/testing/otlpTrace'
import { useComparison } from './useComparison'

afterEach(forgetUploadedTraces)

it('shows no comparison of the traces chosen before, neither while others load nor where they cannot be had', async () => {
  let refuse!: () => void
  vi.stubGlobal('fetch', () => {
    return new Promise<Response>((resolve) => {
      refuse = () => resolve(new Response('no', { status: 500 }))
    })
  })
  for (const id of ['aa', 'bb']) keepUploadedTrace(id, otlp([{ id: 'root', from: 0, to: 1 }]))
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: {} }] })
  await router.push('/')
  const b = ref('bb')
  let comparison!: ReturnType<typeof useComparison>
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }))
  mount(
    {
      setup() {
        comparison = useComparison(
          () => 'aa',
          () => b.value,
        )
        return () => null
      },
    },
    { global: { plugins: [router] } },
  )
  await flushPromises()
  expect(comparison.isWhole.value).toBe(true)

  b.value = 'cc'
  await flushPromises()
  expect(comparison.isWhole.value).toBe(false)

  refuse()
  await flushPromises()
  expect(comparison.second.error.value).not.toBeNull()
  expect(comparison.isWhole.value).toBe(false)
  expect(comparison.second.answer.value).toBeNull()
})
