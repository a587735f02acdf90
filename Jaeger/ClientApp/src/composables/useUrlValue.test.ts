import { createApp } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { describe, expect, it } from 'vitest'
import { useUrlValue } from './useUrlValue'

async function mount() {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: {} }] })
  await router.push('/')
  const app = createApp({})
  app.use(router)
  const values = app.runWithContext(() => ({
    a: useUrlValue('a'),
    b: useUrlValue('b'),
    c: useUrlValue('c', 'x'),
  }))
  return { router, values }
}

describe('useUrlValue', () => {
  it('puts values set together into one address', async () => {
    const { router, values } = await mount()
    values.a.value = '1'
    values.b.value = '2'
    await expect.poll(() => router.currentRoute.value.query).toEqual({ a: '1', b: '2' })
  })

  it('keeps a value whose address is still on its way when the next is set', async () => {
    const { router, values } = await mount()
    values.a.value = '1'
    await Promise.resolve()
    values.b.value = '2'
    await expect.poll(() => router.currentRoute.value.query).toEqual({ a: '1', b: '2' })
  })

  it('leaves the default out, whatever stood there before', async () => {
    const { router, values } = await mount()
    values.c.value = 'y'
    await expect.poll(() => router.currentRoute.value.query).toEqual({ c: 'y' })
    values.c.value = 'x'
    await expect.poll(() => router.currentRoute.value.query).toEqual({})
    values.a.value = '1'
    await expect.poll(() => router.currentRoute.value.query).toEqual({ a: '1' })
  })
})
