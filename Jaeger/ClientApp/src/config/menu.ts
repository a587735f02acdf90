import { asObject } from './json'
import { ConfigSection, type Complain } from './section'

export interface MenuItem {
  label: string
  /** Empty for a line of text. */
  url: string
  target: string
}

export type MenuEntry = MenuItem | { label: string; items: readonly MenuItem[] }

/** An entry of the menu, a link or a group of links; null where it cannot be used. */
export function parseMenuEntry(value: unknown, path: string, complain: Complain): MenuEntry | null {
  if (!Array.isArray(asObject(value).items)) return parseItem(value, path, complain)
  return ConfigSection.read(value, path, complain, (section) => {
    const items = section.list('items', (item, itemPath) => parseItem(item, itemPath, complain))
    const label = section.text('label', '')
    return label === '' ? null : { label, items }
  })
}

function parseItem(value: unknown, path: string, complain: Complain): MenuItem | null {
  return ConfigSection.read(value, path, complain, (section) => {
    const item = {
      label: section.text('label', ''),
      url: section.text('url', ''),
      target: section.choice('anchorTarget', ['_self', '_blank', '_parent', '_top'], '_blank'),
    }
    if (item.label === '' && asObject(value) === value)
      complain({ name: path, value, problem: 'needs a label and is left out' })
    return item.label === '' ? null : item
  })
}
