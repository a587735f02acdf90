import type { NewTask } from '../api/task'

/** What the form asks for. */
export type TaskDraft = Omit<NewTask, 'userName'>
