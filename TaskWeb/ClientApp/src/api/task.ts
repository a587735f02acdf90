/** A task as the Task API has it; times are Unix seconds. */
export interface Task {
  taskId: string
  userName: string
  title: string
  startAt: number
  contents: string
  notified: boolean
  done: boolean
}

/** What is asked of the user for a new task. */
export type NewTask = Pick<Task, 'userName' | 'title' | 'startAt' | 'contents'>

export interface TaskPage {
  tasks: Task[]
  /** Present while there are more. */
  continuationToken?: string | null
}

export interface TaskQuery {
  userName: string
  /** Earliest start, Unix seconds; the start of today where missing. */
  start?: number
  continuationToken?: string
}
