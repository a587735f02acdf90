import { describe, expect, it } from 'vitest'
import { parseTraceId } from './traceIdInput'

describe('parseTraceId', () => {
  const id = '5b8efff798038103d269b633813fc60c'

  it.each([
    [` ${id.toUpperCase()} `, id],
    ['1', '1'],
    [`0x${id}`, id],
    ['5b8efff7-9803-8103-d269-b633813fc60c', id],
    ['W47/95gDgQPSabYzgT/GDA==', id],
    ['W47/95gDgQPSabYzgT/GDA', id],
    ['W47_95gDgQPSabYzgT_GDA', id],
    [`00-${id}-00f067aa0ba902b7-01`, id],
    ['1-5b8efff7-98038103d269b633813fc60c', id],
    [`http://localhost:16686/jaeger/trace/${id}?uiFind=x`, id],
    ['http://localhost:16686/trace/ab', 'ab'],
    [`https://localhost:17000/traces/detail/${id}?spanId=1`, id],
  ])('reads %s', (text, expected) => {
    expect(parseTraceId(text)).toBe(expected)
  })

  it.each(['', 'xyz', '../etc', 'a'.repeat(33), '-', 'http://localhost/search', 'javascript:alert(1)'])(
    'rejects "%s"',
    (text) => {
      expect(parseTraceId(text)).toBeNull()
    },
  )
})
