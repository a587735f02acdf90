// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { otlp } from '@/testing/otlpTrace'
import { fetchTrace } from './traces'
import { forgetUploadedTraces, keepUploadedTrace } from './uploadedTraces'

afterEach(() => {
  vi.unstubAllGlobals()
  forgetUploadedTraces()
})

it('answers with the uploaded trace, however its ID is written, and does not ask the backend', async () => {
  const fetched = vi.fn()
  vi.stubGlobal('fetch', fetched)
  keepUploadedTrace('00000000000000000000000000000ABC', otlp([{ id: 'only', from: 0, to: 5 }]))

  const trace = await fetchTrace('abc')

  expect(trace.spans.map((span) => span.spanId)).toEqual(['only'])
  expect(fetched).not.toHaveBeenCalled()
})
