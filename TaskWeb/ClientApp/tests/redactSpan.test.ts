import type { ReadableSpan } from '@opentelemetry/sdk-trace-web'
import { describe, expect, it } from 'vitest'
import { redactedUrl } from '../src/tracing/redactedUrl'
import { redactSpan } from '../src/tracing/redactSpan'

describe('redactedUrl', () => {
  it.each([
    ['http://h:1/api/tasks', 'http://h:1/api/tasks'],
    ['http://h/api/tasks?userName=mei&start=0', 'http://h/api/tasks?userName=REDACTED&start=REDACTED'],
    ['http://h/?a=b=c', 'http://h/?a=REDACTED'],
    ['http://h/?token', 'http://h/?REDACTED'],
    ['http://h/?', 'http://h/?REDACTED'],
    ['http://h/#access_token=x', 'http://h/'],
    ['http://h/?a=1#?b=2', 'http://h/?a=REDACTED'],
    ['https://mei:secret@h/x', 'https://REDACTED:REDACTED@h/x'],
    ['http://h/a@b', 'http://h/a@b'],
  ])('%s_is_%s', (url, expected) => {
    expect(redactedUrl(url)).toBe(expected)
  })
})

describe('redactSpan', () => {
  it('anyAttributeThatIsAUrl_isRedacted', () => {
    const span = {
      attributes: {
        'url.full': 'http://h/?q=secret',
        'http.url': 'HTTP://h/#secret',
        event_type: 'click',
        n: 1,
      },
      events: [{ attributes: { 'http.referrer': 'https://h/?secret' } }, {}],
    }
    redactSpan(span as unknown as ReadableSpan)
    expect(span.attributes).toEqual({
      'url.full': 'http://h/?q=REDACTED',
      'http.url': 'HTTP://h/',
      event_type: 'click',
      n: 1,
    })
    expect(span.events[0]?.attributes).toEqual({ 'http.referrer': 'https://h/?REDACTED' })
  })
})
