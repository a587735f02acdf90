import { computed, reactive, ref } from 'vue'
import { ApiFailure } from '../api/apiFailure'
import { TaskApi } from '../api/taskApi'
import { traceAction } from '../tracing/action'
import { actionSpans, repeatable, type Action, type Activity } from './activity'

/** The work of an action; where it gives back a function, that undoes the action. */
export type Work = (api: TaskApi) => Promise<unknown>

const shown = 12

/** Runs actions, each as one trace, and keeps the list of the latest. */
export function useActivities() {
  const activities = ref<Activity[]>([])
  const dismissed = ref(0)
  let count = 0

  /** The failure to show: that of the latest action, unless the user has put it away. */
  const failed = computed(() => {
    const latest = activities.value[0]
    return latest?.state === 'failed' && latest.id > dismissed.value ? latest : undefined
  })

  /** Whether something waits for the connection. */
  const waiting = computed(() => activities.value.some(({ state }) => state === 'waiting'))

  async function run(action: Action, subject: string, work: Work): Promise<boolean> {
    const activity: Activity = reactive({
      id: ++count,
      action,
      subject,
      state: 'running',
      retry: () => void run(action, subject, work),
    })
    activities.value = [activity, ...activities.value].slice(0, shown)
    const started = performance.now()
    try {
      await traceAction(actionSpans[action], async (trace) => {
        activity.traceId = trace.traceId
        const api = new TaskApi(trace.fetch, (waiting) => {
          activity.state = waiting ? 'waiting' : 'running'
          trace.addEvent(waiting ? 'connection.wait' : 'connection.retry')
        })
        const undo = await work(api)
        if (typeof undo === 'function') offerUndo(activity, undo as () => unknown)
      })
      activity.state = 'done'
      return true
    } catch (error) {
      activity.failure = error instanceof ApiFailure ? error : new ApiFailure('unexpected', String(error))
      activity.state = 'failed'
      return false
    } finally {
      activity.durationMs = Math.round(performance.now() - started)
    }
  }

  /** Undone once, it cannot be undone again. */
  function offerUndo(activity: Activity, undo: () => unknown): void {
    activity.undo = () => {
      activity.undo = undefined
      undo()
    }
  }

  /** The connection is back: what broke off with it is done again, where that can do no harm. */
  function reconnect(): void {
    const lost = failed.value
    if (lost?.failure?.kind === 'offline' && repeatable.includes(lost.action)) lost.retry()
  }

  function dismiss(): void {
    dismissed.value = count
  }

  return { activities, failed, waiting, run, reconnect, dismiss }
}
