import type { MessageKey } from '@/i18n/translate'

interface Shortcut {
  keys: readonly string[]
  text: MessageKey
}

/** The help sheet: Jaeger's keys, then those only we have. */
export const shortcutList: readonly { title: MessageKey; shortcuts: readonly Shortcut[] }[] = [
  {
    title: 'keys.jaeger',
    shortcuts: [
      { keys: ['s', 'w'], text: 'keys.scroll' },
      { keys: ['f', 'b'], text: 'keys.next' },
      { keys: ['a', 'd', '←', '→'], text: 'keys.pan' },
      { keys: ['↑', '↓'], text: 'keys.zoom' },
      { keys: ['Shift'], text: 'keys.fast' },
      { keys: [']', '['], text: 'keys.all' },
      { keys: ['p', 'o'], text: 'keys.levels' },
      { keys: ['Ctrl b'], text: 'keys.find' },
      { keys: ['Esc'], text: 'keys.clear' },
    ],
  },
  {
    title: 'keys.more',
    shortcuts: [
      { keys: ['j', 'k'], text: 'keys.next' },
      { keys: ['Enter'], text: 'keys.details' },
      { keys: ['h', 'l'], text: 'keys.fold' },
      { keys: ['n', 'Shift n'], text: 'keys.matches' },
      { keys: ['+', '-'], text: 'keys.zoom' },
      { keys: ['/'], text: 'keys.find' },
      { keys: ['?'], text: 'keys.help' },
    ],
  },
]
