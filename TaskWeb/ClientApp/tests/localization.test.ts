import { describe, expect, it } from 'vitest'
import en from '../src/i18n/en'
import ja from '../src/i18n/ja'
import { preferredLocale, rememberLocale } from '../src/i18n/locale'

/** The messages by their path: `form.title` → text. */
function flatten(messages: object, path = ''): Record<string, string> {
  return Object.entries(messages).reduce<Record<string, string>>((all, [key, value]) => {
    const here = path ? `${path}.${key}` : key
    return typeof value === 'string'
      ? { ...all, [here]: value }
      : { ...all, ...flatten(value as object, here) }
  }, {})
}

const parameters = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

describe('messages', () => {
  const english = flatten(en)
  const japanese = flatten(ja)

  it('japanese_hasEveryMessageOfEnglish', () => {
    expect(Object.keys(japanese).sort()).toEqual(Object.keys(english).sort())
  })

  it.each(Object.keys(flatten(en)))('%s_hasTextAndTheSameParametersInBoth', (key) => {
    expect(english[key]?.trim()).not.toBe('')
    expect(japanese[key]?.trim()).not.toBe('')
    expect(parameters(japanese[key] ?? '')).toEqual(parameters(english[key] ?? ''))
  })
})

describe('preferredLocale', () => {
  it.each([
    [['ja-JP', 'en'], 'ja'],
    [['en-GB', 'ja'], 'en'],
    [['de', 'ja'], 'ja'],
    [['de'], 'en'],
    [[], 'en'],
  ])('browser_%j_gives_%s', (languages, expected) => {
    localStorage.clear()
    expect(preferredLocale(languages)).toBe(expected)
  })

  it('choice_remembered_goesBeforeTheBrowser', () => {
    rememberLocale('ja')
    expect(preferredLocale(['en'])).toBe('ja')
  })
})
