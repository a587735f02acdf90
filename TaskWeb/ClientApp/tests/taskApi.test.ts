import { describe, expect, it, vi } from 'vitest'
import { ApiFailure } from '../src/api/apiFailure'
import { TaskApi } from '../src/api/taskApi'
import { json } from './json'

const task = {
  taskId: 'a/b',
  userName: 'mei & co',
  title: 'T',
  startAt: 1,
  contents: '',
  notified: false,
  done: true,
  updatedAt: 9,
}

function apiThatAnswers(response: Response) {
  const send = vi.fn<(url: string, init?: RequestInit) => Promise<Response>>(() => Promise.resolve(response))
  return { api: new TaskApi(send), send }
}

describe('TaskApi', () => {
  it('list_withQuery_escapesItAndReturnsThePage', async () => {
    const { api, send } = apiThatAnswers(json(200, { tasks: [task], continuationToken: 'next' }))
    const page = await api.list({ userName: 'mei & co', start: 0, continuationToken: 'a=b' })
    expect(send.mock.calls[0]?.[0]).toBe('/api/tasks?userName=mei+%26+co&start=0&continuationToken=a%3Db')
    expect(page).toEqual({ tasks: [task], continuationToken: 'next' })
  })

  it('list_withoutStart_leavesTheDefaultToTheApi', async () => {
    const { api, send } = apiThatAnswers(json(200, { tasks: [] }))
    await api.list({ userName: 'mei' })
    expect(send.mock.calls[0]?.[0]).toBe('/api/tasks?userName=mei')
  })

  it('create_withTask_postsItsFieldsOnlyAndReturnsTheId', async () => {
    const { api, send } = apiThatAnswers(json(201, { taskId: 'new' }))
    expect(await api.create(task)).toBe('new')
    const [url, init] = send.mock.calls[0] ?? []
    expect([url, init?.method]).toEqual(['/api/tasks', 'POST'])
    expect(JSON.parse(String(init?.body))).toEqual({
      userName: 'mei & co',
      title: 'T',
      startAt: 1,
      contents: '',
    })
  })

  it('update_withTask_putsWhatTheApiTakes', async () => {
    const { api, send } = apiThatAnswers(json(200, task))
    await api.update(task)
    const body = JSON.parse(String(send.mock.calls[0]?.[1]?.body)) as Record<string, unknown>
    expect(Object.keys(body)).toEqual([
      'taskId',
      'userName',
      'title',
      'startAt',
      'contents',
      'notified',
      'done',
    ])
  })

  it('delete_withIdOfOddCharacters_escapesIt', async () => {
    const { api, send } = apiThatAnswers(new Response(null, { status: 204 }))
    await api.delete('a/b')
    expect(send.mock.calls[0]?.[0]).toBe('/api/tasks/a%2Fb')
  })

  it('anyCall_unanswered_failsAsOffline', async () => {
    const api = new TaskApi(() => Promise.reject(new TypeError('Failed to fetch')))
    await expect(api.delete('x')).rejects.toMatchObject({ kind: 'offline' })
  })

  it('anyCall_tooSlow_failsAsTimeout', async () => {
    const api = new TaskApi(() => Promise.reject(new DOMException('late', 'TimeoutError')))
    await expect(api.delete('x')).rejects.toMatchObject({ kind: 'timeout' })
  })

  it('anyCall_refused_failsWithViolations', async () => {
    const { api } = apiThatAnswers(json(400, { title: 'Not valid', errors: { title: ['too long'] } }))
    const failure = await api.create(task).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ApiFailure)
    expect(failure).toMatchObject({ kind: 'invalid', violations: { title: ['too long'] } })
  })
})
