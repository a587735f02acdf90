import type { Span } from '@opentelemetry/api'
import type { ReadableSpan } from '@opentelemetry/sdk-trace-web'
import { describe, expect, it, vi } from 'vitest'
import { nameApiSpan } from '../src/tracing/apiSpan'
import { isOwnResourceFetch } from '../src/tracing/resourceFetch'
import { traceLink } from '../src/tracing/traceLink'

const config = {
  serviceName: 'task-web',
  otlpEndpoint: 'http://localhost:4318',
  jaegerUrl: 'http://localhost:16686',
  environment: 'Test',
}

describe('isOwnResourceFetch', () => {
  const isOwn = isOwnResourceFetch(config)
  const resource = (url: string, name = 'resourceFetch') =>
    ({ name, attributes: { 'url.full': url } }) as unknown as ReadableSpan

  it.each(['/config.json', '/api/tasks?userName=a'])('%s_isNoResourceOfTheDocument', (path) => {
    expect(isOwn(resource(location.origin + path))).toBe(true)
  })

  it('tracesUrl_isNoResourceOfTheDocument', () => {
    expect(isOwn(resource('http://localhost:4318/v1/traces'))).toBe(true)
  })

  it('script_isAResource', () => {
    expect(isOwn(resource(`${location.origin}/assets/index-1.js`))).toBe(false)
  })

  it('otherSpan_ofTheSameUrl_isKept', () => {
    expect(isOwn(resource(`${location.origin}/api/tasks`, 'GET'))).toBe(false)
  })
})

describe('nameApiSpan', () => {
  it.each([
    ['/api/tasks?userName=a', 'GET', 'GET /api/tasks'],
    ['/api/tasks/123', 'DELETE', 'DELETE /api/tasks/{taskId}'],
  ])('%s_%s_isNamed_%s', (url, method, name) => {
    const span = { attributes: { 'url.full': url }, setAttribute: vi.fn(), updateName: vi.fn() }
    nameApiSpan(span as unknown as Span, { method })
    expect(span.updateName).toHaveBeenCalledWith(name)
  })

  it('otherUrl_keepsItsName', () => {
    const span = { attributes: { 'url.full': '/other' }, setAttribute: vi.fn(), updateName: vi.fn() }
    nameApiSpan(span as unknown as Span, {})
    expect(span.updateName).not.toHaveBeenCalled()
  })
})

describe('traceLink', () => {
  it('traceLink_slashAtTheEnd_isNotDoubled', () => {
    expect(traceLink('http://j:1/', 'ab')).toBe('http://j:1/trace/ab')
  })
})
