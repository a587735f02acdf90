import { onBeforeUnmount, onMounted } from 'vue'

export type Shortcuts = Readonly<Record<string, () => void>>

/**
 * Runs an action on a key, unless the reader is typing. Keys are names of KeyboardEvent.key, letters small, with
 * `ctrl+` before them, and `shift+` before letters and named keys.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  function onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return
    const name = shortcutName(event)
    if (name === null || (!event.ctrlKey && isTyping(event.target)) || isForPopup(event)) return
    const action = shortcuts[name]
    if (action === undefined) return
    event.preventDefault()
    action()
  }

  onMounted(() => document.addEventListener('keydown', onKey))
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey))
}

function shortcutName(event: KeyboardEvent): string | null {
  const { key } = event
  // Some keyboards reach brackets through AltGr, which counts as Ctrl and Alt.
  if (event.getModifierState('AltGraph')) return key
  if (event.altKey || event.metaKey) return null
  const isLetter = key.toLowerCase() !== key.toUpperCase()
  const shift = event.shiftKey && (isLetter || key.length > 1) ? 'shift+' : ''
  return `${event.ctrlKey ? 'ctrl+' : ''}${shift}${key.length === 1 ? key.toLowerCase() : key}`
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
  )
}

/** Escape closes what lies over the page first. */
function isForPopup({ key }: KeyboardEvent): boolean {
  return key === 'Escape' && document.querySelector(':popover-open, dialog[open]') !== null
}
