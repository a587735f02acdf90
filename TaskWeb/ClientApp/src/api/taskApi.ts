import { ApiFailure } from './apiFailure'
import type { NewTask, Task, TaskPage, TaskQuery } from './task'

type Send = (url: string, init?: RequestInit) => Promise<Response>

const path = '/api/tasks'

/** Longer than the host gives task-service, so that its sentence arrives and not just the end of our patience. */
const timeoutMs = 20_000

/** The Task API; every call either gives its result or throws an {@link ApiFailure}. */
export class TaskApi {
  constructor(private readonly send: Send) {}

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

  async #answer(method: string, url: string, body: unknown): Promise<Response> {
    const request: RequestInit = { method, signal: AbortSignal.timeout(timeoutMs) }
    if (body !== undefined) {
      request.headers = { 'content-type': 'application/json' }
      request.body = JSON.stringify(body)
    }
    try {
      return await this.send(url, request)
    } catch (error) {
      throw ApiFailure.ofNetwork(error)
    }
  }
}
