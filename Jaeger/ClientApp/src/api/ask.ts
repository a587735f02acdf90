import { backendPath } from '@/config/page'
import { BackendError, errorDetail } from './backendError'

const timeoutMilliseconds = 30_000

/** What is asked for, and how its answer is read; whatever reading throws means the answer is not what it should be. */
export interface Question<T> {
  path: string
  parameters?: URLSearchParams
  /** The media type wanted. */
  accept: string
  read: (answer: Response) => Promise<T>
}

/** Asks the backend; every failure becomes a BackendError, an abort by the caller stays an abort. */
export async function ask<T>(question: Question<T>, signal?: AbortSignal): Promise<T> {
  const query = question.parameters?.toString() ?? ''
  const address = backendPath(query === '' ? question.path : `${question.path}?${query}`)
  const timeout = AbortSignal.timeout(timeoutMilliseconds)
  try {
    const response = await fetch(address, {
      headers: { accept: question.accept },
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    })
    if (!response.ok) throw await refusal(response, address)
    return await read(question, response, address)
  } catch (error) {
    if (error instanceof BackendError || signal?.aborted) throw error
    if (timeout.aborted) throw new BackendError('timeout', address)
    throw new BackendError('unreachable', address)
  }
}

async function refusal(response: Response, address: string): Promise<BackendError> {
  const detail = errorDetail(await response.text())
  if (response.status === 404) return new BackendError('notFound', detail, 404)
  return new BackendError('refused', detail || address, response.status)
}

async function read<T>(question: Question<T>, response: Response, address: string): Promise<T> {
  // What breaks off midway is the connection's fault; what is whole and cannot be read is the sender's.
  const whole = new Response(await response.arrayBuffer(), { headers: response.headers })
  try {
    return await question.read(whole)
  } catch {
    throw new BackendError('malformed', address)
  }
}
