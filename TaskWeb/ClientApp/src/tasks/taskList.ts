import { ref, shallowRef } from 'vue'
import type { Task } from '../api/task'
import type { TaskApi } from '../api/taskApi'
import { startOfToday } from '../dates/dateTime'

export type Filter = 'upcoming' | 'all'

/** The tasks on show: those of a user and a filter, as many pages of them as were asked for. */
export function createTaskList() {
  const userName = ref('')
  const filter = ref<Filter>('upcoming')
  const tasks = shallowRef<Task[]>([])
  const loaded = ref(false)
  const token = ref<string>()
  let pages = 1
  let latest = 0

  /** Only the latest load may change the list: answers may overtake each other. */
  async function load(api: TaskApi): Promise<void> {
    const mine = ++latest
    const found: Task[] = []
    let next: string | undefined
    for (let page = 0; page < pages; page++) {
      const answer = await api.list({ userName: userName.value, start: earliest(), continuationToken: next })
      if (mine !== latest) return
      found.push(...answer.tasks)
      next = answer.continuationToken ?? undefined
      if (!next) break
    }
    tasks.value = found
    token.value = next
    loaded.value = true
  }

  async function loadMore(api: TaskApi): Promise<void> {
    const mine = ++latest
    const answer = await api.list({
      userName: userName.value,
      start: earliest(),
      continuationToken: token.value,
    })
    if (mine !== latest) return
    pages++
    tasks.value = [...tasks.value, ...answer.tasks]
    token.value = answer.continuationToken ?? undefined
  }

  /** Turns to other tasks; what is on show no longer counts. */
  function turnTo(user: string, which: Filter): void {
    if (user !== userName.value) tasks.value = []
    userName.value = user
    filter.value = which
    loaded.value = false
    token.value = undefined
    pages = 1
  }

  const earliest = () => (filter.value === 'all' ? 0 : startOfToday())

  return { userName, filter, tasks, loaded, token, load, loadMore, turnTo }
}
