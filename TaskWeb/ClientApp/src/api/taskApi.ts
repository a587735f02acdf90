import { ApiFailure } from './apiFailure'
import { connectionBack } from './connection'
import type { NewTask, Task, TaskPage, TaskQuery } from './task'

type Send = (url: string, init?: RequestInit) => Promise<Response>

/** Told when a call begins to wait for the connection, and when it goes on. */
type TellWaiting = (waiting: boolean) => void

const path = '/api/tasks'

/** Longer than the host gives task-service (15 s), so that its sentence arrives and not just the end of our patience. */
const timeoutMs = 20_000

/** The Task API; every call either gives its result or throws an {@link ApiFailure}. */
export class TaskApi {
  constructor(
    private readonly send: Send,
    private readonly tellWaiting: TellWaiting = () => undefined,
  ) {}

  async list({ userName, start, continuationToken }: TaskQuery): Promise<TaskPage> {
    const query = new URLSearchParams({ userName })
    if (start !== undefined) query.set('start', String(start))
    if (continuationToken) query.set('continuationToken', continuationToken)
    return this.#call<TaskPage>('GET', `${path}?${query}`)
  }

  async create(task: NewTask): Promise<string> {
    const { userName, title, startAt, contents } = task
    const body = { userName, title, startAt, contents }
    const { taskId } = await this.#call<{ taskId: string }>('POST', path, body)
    return taskId
  }

  async update(task: Task): Promise<void> {
    const { taskId, userName, title, startAt, contents, notified, done } = task
    await this.#call('PUT', path, { taskId, userName, title, startAt, contents, notified, done })
  }

  async delete(taskId: string): Promise<void> {
    await this.#call('DELETE', `${path}/${encodeURIComponent(taskId)}`)
  }

  async #call<T>(method: string, url: string, body?: unknown): Promise<T> {
    const response = await this.#answer(method, url, body)
    if (!response.ok) throw await ApiFailure.of(response)
    const text = await response.text()
    return (text ? JSON.parse(text) : undefined) as T
  }

  /** A call begun without a connection has not left the browser: it waits and is then sent, whatever it does. */
  async #answer(method: string, url: string, body: unknown): Promise<Response> {
    for (let attempt = 0; ; attempt++) {
      const offline = !navigator.onLine
      try {
        return await this.send(url, requestOf(method, body))
      } catch (error) {
        const failure = ApiFailure.ofNetwork(error)
        if (!offline || failure.kind !== 'offline') throw failure
        this.tellWaiting(true)
        if (!(await connectionBack(attempt))) throw failure
        this.tellWaiting(false)
      }
    }
  }
}

function requestOf(method: string, body: unknown): RequestInit {
  const request: RequestInit = { method, signal: AbortSignal.timeout(timeoutMs) }
  if (body !== undefined) {
    request.headers = { 'content-type': 'application/json' }
    request.body = JSON.stringify(body)
  }
  return request
}
