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
