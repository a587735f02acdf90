/**
 * Keeps the span of the user's click open until the returned function is called. The instrumentation ends it once no
 * task of its zone is pending, and a request under way is no task to it.
 */
export function holdInteraction(): () => void {
  if (typeof Zone === 'undefined') return () => undefined
  const nothing = () => undefined
  const task = Zone.current.scheduleMacroTask('task_web.action', nothing, {}, nothing, nothing)
  return () => {
    task.invoke()
  }
}
