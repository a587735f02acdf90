// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { expect, it } from 'vitest'
import { provideTraceView } from '@/composables/useTraceView'
import { nano, testTrace, type TestSpan } from '@/testing/otlpTrace'
import SpanDetail from './SpanDetail.vue'

function detail(span: TestSpan) {
  const trace = testTrace([span])
  const host = defineComponent({
    setup() {
      provideTraceView(trace)
      return () => h(SpanDetail, { span: trace.root })
    },
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: ['/trace/:id', '/:rest(.*)*'].map((path, index) => ({
      path,
      name: index === 0 ? 'trace' : 'other',
      component: { render: () => null },
    })),
  })
  return mount(host, { global: { plugins: [router] } })
}

it('shows markup in names, attributes and events as text', () => {
  const hostile = '<img src=x onerror=alert(1)>'
  const wrapper = detail({
    id: 'a',
    service: hostile,
    name: hostile,
    from: 0,
    to: 9,
    attributes: { [hostile]: hostile },
    status: { code: 2, message: hostile },
    events: [{ name: hostile, timeUnixNano: nano(3) }],
  })

  expect(wrapper.find('img').exists()).toBe(false)
  expect(wrapper.get('h2').text()).toBe(hostile)
  expect(wrapper.get('[data-testid=attribute-value]').text()).toBe(hostile)
  expect(wrapper.get('[data-testid=span-events]').text()).toContain(hostile)
})

it('lays JSON values out and leads links to their span', () => {
  const wrapper = detail({
    id: 'a',
    from: 0,
    to: 9,
    attributes: { payload: '{"a":1}' },
    links: [{ traceId: 'b'.repeat(32), spanId: 'c'.repeat(16) }],
  })

  expect(wrapper.get('td .tree').text().replace(/\s+/g, '')).toBe('{a:1}')
  expect(wrapper.get('[data-testid=span-links] a').attributes('href')).toBe(
    `/trace/${'b'.repeat(32)}?uiFind=${'c'.repeat(16)}`,
  )
})

it('shows events from outside the time of all spans, as nothing was chosen', () => {
  const wrapper = detail({
    id: 'a',
    from: 0,
    to: 9,
    status: { code: 2 },
    events: [
      { name: 'early', timeUnixNano: nano(-5) },
      { name: 'late', timeUnixNano: nano(2000) },
    ],
  })

  const events = wrapper.get('[data-testid=span-events]').text()
  expect(events).toContain('−5µsearly')
  expect(events).toContain('+2mslate')
})
