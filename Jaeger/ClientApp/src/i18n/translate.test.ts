import { expect, it } from 'vitest'
import { en } from './en'
import { ja } from './ja'
import { translate } from './translate'

it('fills values in and leaves unknown names visible', () => {
  expect(translate('en', 'results.title', { count: 3 })).toBe('3 traces')
  expect(translate('en', 'results.title')).toBe('{count} traces')
})

it('uses the same values in both languages', () => {
  const names = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()

  for (const [key, text] of Object.entries(en))
    expect(names(ja[key as keyof typeof ja]), key).toEqual(names(text))
})

it('chooses a word by its number', () => {
  expect(translate('en', 'results.spanCount', { count: 1 })).toBe('1 span')
  expect(translate('en', 'results.spanCount', { count: 2 })).toBe('2 spans')
})

it('has every key in one file only', () => {
  const files = import.meta.glob<Record<string, Record<string, string>>>('./en/*.ts', { eager: true })
  const keys = Object.entries(files)
    .filter(([path]) => !path.endsWith('/index.ts'))
    .flatMap(([, area]) => Object.values(area).flatMap((messages) => Object.keys(messages)))

  expect(keys.length).toBeGreaterThan(100)
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})
