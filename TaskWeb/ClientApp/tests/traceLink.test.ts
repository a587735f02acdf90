import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import TraceLink from '../src/components/TraceLink.vue'
import { jaegerUrlKey } from '../src/components/jaegerUrl'
import { createLocalization } from '../src/i18n/localization'

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'

const show = (jaegerUrl?: string) =>
  mount(TraceLink, {
    props: { traceId, action: 'Load tasks' },
    global: { plugins: [createLocalization('en')], provide: { [jaegerUrlKey as symbol]: jaegerUrl } },
  })

describe('TraceLink', () => {
  it('traced_withJaeger_linksToTheTrace', () => {
    expect(show('http://jaeger').get('[data-testid="trace-link"]').attributes('href')).toBe(
      `http://jaeger/trace/${traceId}`,
    )
  })

  it('traced_withoutJaeger_showsTheTraceId', () => {
    const link = show()
    expect(link.find('[data-testid="trace-link"]').exists()).toBe(false)
    expect(link.get('[data-testid="trace-id"]').attributes('title')).toBe(traceId)
  })
})
