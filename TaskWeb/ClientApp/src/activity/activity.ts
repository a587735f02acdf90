import type { ApiFailure } from '../api/apiFailure'

/** Names of the root spans by action. */
export const actionSpans = {
  load: 'load tasks',
  more: 'load more tasks',
  create: 'create task',
  update: 'update task',
  complete: 'complete task',
  reopen: 'reopen task',
  delete: 'delete task',
  restore: 'restore task',
} as const

export type Action = keyof typeof actionSpans

/** What may be done twice to no harm, where nobody knows whether it was done once. */
export const repeatable: readonly Action[] = ['load', 'more', 'update', 'complete', 'reopen', 'delete']

/** One thing the user did, with its outcome and its trace. */
export interface Activity {
  id: number
  action: Action
  /** The title of the task it was done to; empty where it was done to the list. */
  subject: string
  /** `waiting` is for the connection. */
  state: 'running' | 'waiting' | 'done' | 'failed'
  durationMs?: number
  traceId?: string
  failure?: ApiFailure
  undo?: () => void
  retry: () => void
}
