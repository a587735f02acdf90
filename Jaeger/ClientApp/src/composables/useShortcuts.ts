import { onBeforeUnmount, onMounted } from 'vue'

export type Shortcuts = Readonly<Record<string, () => void>>

/** Runs an action on a key, unless the reader is typing. Keys are names of KeyboardEvent.key, `ctrl+` before. */
export function useShortcuts(shortcuts: Shortcuts): void {
  function onKey(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey || event.defaultPrevented) return
    const name = event.ctrlKey ? `ctrl+${event.key}` : event.key
    if (!event.ctrlKey && isTyping(event.target)) return
    const action = shortcuts[name]
    if (action === undefined) return
    event.preventDefault()
    action()
  }

  onMounted(() => document.addEventListener('keydown', onKey))
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey))
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
  )
}
