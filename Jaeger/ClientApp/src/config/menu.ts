import { asArray, asObject, textOr } from './json'

export interface MenuItem {
  label: string
  /** Empty for a line of text. */
  url: string
  target: string
}

export type MenuEntry = MenuItem | { label: string; items: readonly MenuItem[] }

export function parseMenu(value: unknown): MenuEntry[] {
  return asArray(value).flatMap((entry): MenuEntry[] => {
    const { label, items } = asObject(entry)
    if (typeof label !== 'string') return []
    return [Array.isArray(items) ? { label, items: items.flatMap(parseItem) } : parseItem(entry)].flat()
  })
}

function parseItem(value: unknown): MenuItem[] {
  const { label, url, anchorTarget } = asObject(value)
  return typeof label === 'string' ? [{ label, url: textOr(url, ''), target: textOr(anchorTarget, '') }] : []
}
