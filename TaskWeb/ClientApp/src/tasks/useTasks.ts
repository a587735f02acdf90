import { reactive } from 'vue'
import type { Work } from '../activity/useActivities'
import type { Action } from '../activity/activity'
import type { Task } from '../api/task'
import type { TaskApi } from '../api/taskApi'
import type { TaskDraft } from './taskDraft'
import { createTaskList, type Filter } from './taskList'

type Run = (action: Action, subject: string, work: Work) => Promise<boolean>

/** What the user can do with tasks. The list is loaded again after every change, within the action's own trace. */
export function useTasks(run: Run) {
  const list = createTaskList()
  const busy = reactive(new Set<string>())

  const load = () => run('load', '', (api) => list.load(api))
  const loadMore = () => run('more', '', (api) => list.loadMore(api))

  function show(userName: string, filter: Filter = list.filter.value): Promise<boolean> {
    list.turnTo(userName, filter)
    return load()
  }

  const create = (task: TaskDraft) =>
    run('create', task.title, (api) =>
      change(api, () => api.create({ ...task, userName: list.userName.value })),
    )

  const update = (task: Task) =>
    guarded(task, () => run('update', task.title, (api) => change(api, () => api.update(task))))

  const toggle = (task: Task) =>
    guarded(task, () =>
      run(task.done ? 'reopen' : 'complete', task.title, (api) =>
        change(api, () => api.update({ ...task, done: !task.done })),
      ),
    )

  const remove = (task: Task) =>
    guarded(task, () =>
      run('delete', task.title, async (api) => {
        await change(api, () => api.delete(task.taskId))
        return () => restore(task)
      }),
    )

  /** A deleted task cannot come back under its ID: the same task is created again. */
  const restore = (task: Task) => {
    let taskId: string | undefined
    return run('restore', task.title, (api) =>
      change(api, async () => {
        // Tried again after half of it was done, it must not create the task twice.
        taskId ??= await api.create(task)
        if (task.done || task.notified) await api.update({ ...task, taskId })
      }),
    )
  }

  /** A change that was made stays made when the list cannot be loaded after it: only the load is tried again. */
  async function change(api: TaskApi, work: () => Promise<unknown>): Promise<void> {
    await work()
    await list.load(api).catch(() => void load())
  }

  /** One action a task at a time: a second click while the first is under way does nothing. */
  async function guarded(task: Task, work: () => Promise<boolean>): Promise<boolean> {
    if (busy.has(task.taskId)) return false
    busy.add(task.taskId)
    try {
      return await work()
    } finally {
      busy.delete(task.taskId)
    }
  }

  return { ...list, busy, show, loadMore, create, update, toggle, remove }
}
