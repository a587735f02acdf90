// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { emptyQuery } from '@/model/search/searchQuery'
import SearchForm from './SearchForm.vue'

function form(overrides: Partial<InstanceType<typeof SearchForm>['$props']> = {}) {
  return mount(SearchForm, {
    props: {
      query: emptyQuery(),
      services: ['api', 'web'],
      serviceRequired: false,
      maxLimit: 100,
      maxLookback: '2d',
      defaultLookback: '1h',
      ...overrides,
    },
  })
}

beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{"operations":[]}')))
})

it('submits what was typed', async () => {
  const wrapper = form()
  await wrapper.get('[data-testid=search-service]').setValue('web')
  await wrapper.get('[data-testid=search-operation]').setValue(' GET / ')
  await wrapper.get('[data-testid=search-tags]').setValue('error=true')
  await wrapper.get('form').trigger('submit')

  expect(wrapper.emitted('submit')?.[0]).toEqual([
    { ...emptyQuery(), service: 'web', operation: 'GET /', tags: 'error=true' },
  ])
})

it('shows every problem beside its field and submits nothing', async () => {
  const wrapper = form()
  await wrapper.get('[data-testid=search-tags]').setValue('=x')
  await wrapper.get('[data-testid=search-minDuration]').setValue('5')
  await wrapper.get('form').trigger('submit')

  expect(wrapper.findAll('[role=alert]').map((alert) => alert.text())).toEqual([
    '"=x" is not key=value. Write for example http.response.status_code=500.',
    '"5" is not a duration. Write for example 1.2s, 100ms or 500us.',
  ])
  expect(wrapper.get('[data-testid=search-tags]').attributes('aria-invalid')).toBe('true')
  expect(wrapper.emitted('submit')).toBeUndefined()
})

it('chooses the first service where one is needed', () => {
  const select = form({ serviceRequired: true }).get<HTMLInputElement>('[data-testid=search-service]')

  expect(select.element.value).toBe('api')
})

it('keeps a service of the address that the backend does not know', () => {
  const wrapper = form({ query: { ...emptyQuery(), service: 'gone' } })

  expect(wrapper.get<HTMLInputElement>('[data-testid=search-service]').element.value).toBe('gone')
})

it('puts errors into the attributes and out again', async () => {
  const wrapper = form({ query: { ...emptyQuery(), tags: 'a=1' } })
  const tags = wrapper.get<HTMLTextAreaElement>('[data-testid=search-tags]')
  const box = wrapper.get<HTMLInputElement>('input[type=checkbox]')

  await box.setValue(true)
  expect(tags.element.value).toBe('a=1 error=true')
  await box.setValue(false)
  expect(tags.element.value).toBe('a=1')
})

it('empties everything but the service', async () => {
  const wrapper = form({
    query: { ...emptyQuery(), service: 'web', operation: 'GET /', tags: 'a=1', limit: 5 },
  })
  await wrapper.get('[data-testid=search-reset]').trigger('click')
  await wrapper.get('form').trigger('submit')

  expect(wrapper.emitted('submit')?.[0]).toEqual([{ ...emptyQuery(), service: 'web' }])
})
