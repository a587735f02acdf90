import { expect, it, vi } from 'vitest'
import { emptyQuery } from '@/model/search/searchQuery'
import { followTraces } from './traceStream'

vi.mock('@/config/page', () => ({ backendPath: (path: string) => path }))

it('ends the connection where an event cannot be read', async () => {
  let connection: AbortSignal | undefined
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(new TextEncoder().encode('id: 7\nevent: trace\ndata: {broken\n\n')),
  })
  vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
    connection = signal ?? undefined
    return Promise.resolve(new Response(body))
  })
  const listener = { onOpen: vi.fn(), onTraces: vi.fn(), onOverflow: vi.fn() }

  expect(await followTraces(emptyQuery(), '', listener, new AbortController().signal)).toBe('7')
  expect(connection?.aborted).toBe(true)
})
