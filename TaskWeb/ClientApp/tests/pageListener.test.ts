import { afterEach, expect, it, vi } from 'vitest'
import { isPageListener } from '../src/tracing/pageListener'

afterEach(() => vi.unstubAllGlobals())

it.each([
  ['window', () => window, true],
  ['document', () => document, true],
  ['an element', () => document.body, false],
])('isPageListener_ListenerOn %s', (_, target, expected) => {
  vi.stubGlobal('event', { currentTarget: target() })

  expect(isPageListener()).toBe(expected)
})

it('isPageListener_NoEvent_IsFalse', () => {
  vi.stubGlobal('event', undefined)

  expect(isPageListener()).toBe(false)
})
