import { backendPath } from '@/config/page'
import { BackendError, errorDetail } from './backendError'

const timeoutMilliseconds = 30_000

/** Copies a trace to the archive, which keeps it when the storage drops it. */
export async function archiveTrace(traceId: string): Promise<void> {
  const address = backendPath(`/api/archive/${encodeURIComponent(traceId)}`)
  const timeout = AbortSignal.timeout(timeoutMilliseconds)
  try {
    const response = await fetch(address, { method: 'POST', signal: timeout })
    if (!response.ok)
      throw new BackendError('refused', errorDetail(await response.text()) || address, response.status)
  } catch (error) {
    if (error instanceof BackendError) throw error
    throw new BackendError(timeout.aborted ? 'timeout' : 'unreachable', address)
  }
}
