import { describe, expect, it, vi } from 'vitest'
import type { Task, TaskPage, TaskQuery } from '../src/api/task'
import type { TaskApi } from '../src/api/taskApi'
import { createTaskList } from '../src/tasks/taskList'

const task = (taskId: string) => ({ taskId, title: taskId, startAt: 0 }) as Task

function apiOf(list: (query: TaskQuery) => Promise<TaskPage>) {
  const spy = vi.fn(list)
  return { api: { list: spy } as unknown as TaskApi, spy }
}

const pages = async ({ continuationToken }: TaskQuery): Promise<TaskPage> =>
  continuationToken ? { tasks: [task('b')] } : { tasks: [task('a')], continuationToken: 'more' }

describe('taskList', () => {
  it('load_allTasks_asksFromTheBeginningOfTime', async () => {
    const { api, spy } = apiOf(pages)
    const list = createTaskList()
    list.turnTo('mei', 'all')
    await list.load(api)
    expect(spy.mock.calls[0]?.[0]).toMatchObject({ userName: 'mei', start: 0 })
  })

  it('loadMore_withToken_appendsAndReloadKeepsAsManyPages', async () => {
    const { api } = apiOf(pages)
    const list = createTaskList()
    list.turnTo('mei', 'upcoming')
    await list.load(api)
    expect(list.token.value).toBe('more')
    await list.loadMore(api)
    expect(list.tasks.value.map(({ taskId }) => taskId)).toEqual(['a', 'b'])
    await list.load(api)
    expect(list.tasks.value.map(({ taskId }) => taskId)).toEqual(['a', 'b'])
    expect(list.token.value).toBeUndefined()
  })

  it('load_overtakenByALaterOne_doesNotShowTheOldAnswer', async () => {
    const answers: ((page: TaskPage) => void)[] = []
    const { api } = apiOf(() => new Promise((resolve) => answers.push(resolve)))
    const list = createTaskList()
    list.turnTo('mei', 'all')
    const first = list.load(api)
    list.turnTo('ken', 'all')
    const second = list.load(api)
    answers[1]?.({ tasks: [task('of ken')] })
    answers[0]?.({ tasks: [task('of mei')] })
    await Promise.all([first, second])
    expect(list.tasks.value.map(({ taskId }) => taskId)).toEqual(['of ken'])
  })
})
