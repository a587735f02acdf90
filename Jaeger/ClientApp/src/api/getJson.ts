import { backendPath } from '@/config/page'
import { BackendError, errorDetail } from './backendError'

const timeoutMilliseconds = 30_000

/** Asks the backend; every failure becomes a BackendError, an abort by the caller stays an abort. */
export async function getJson<T>(
  path: string,
  parameters: URLSearchParams,
  signal?: AbortSignal,
): Promise<T> {
  const query = parameters.toString()
  const address = backendPath(query === '' ? path : `${path}?${query}`)
  const timeout = AbortSignal.timeout(timeoutMilliseconds)
  try {
    const response = await fetch(address, {
      headers: { accept: 'application/json' },
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    })
    const body = await response.text()
    if (response.status === 404) throw new BackendError('notFound', errorDetail(body), 404)
    if (!response.ok) throw new BackendError('refused', errorDetail(body) || address, response.status)
    return parseBody<T>(body, address)
  } catch (error) {
    if (error instanceof BackendError || signal?.aborted) throw error
    if (timeout.aborted) throw new BackendError('timeout', address)
    throw new BackendError('unreachable', address)
  }
}

function parseBody<T>(body: string, address: string): T {
  try {
    return JSON.parse(body) as T
  } catch {
    throw new BackendError('malformed', address)
  }
}
