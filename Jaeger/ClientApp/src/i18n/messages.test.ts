import { describe, expect, it } from 'vitest'
import { en } from './en'
import { ja } from './ja'

const english: Readonly<Record<string, string>> = en
const japanese: Readonly<Record<string, string>> = ja

function placeholders(message: string): string[] {
  return [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string).sort()
}

/** What is called the same in every language. */
const names = /\{\w+\}|Jaeger|JSON|OTLP|UTC|µs/g

describe('messages', () => {
  it('are there in both languages', () => {
    expect(Object.keys(japanese).sort()).toEqual(Object.keys(english).sort())
  })

  it('hold the same values in both', () => {
    for (const [key, message] of Object.entries(english))
      expect([key, placeholders(japanese[key] ?? '')]).toEqual([key, placeholders(message)])
  })

  it('are translated wherever they are more than names, numbers and signs', () => {
    const same = Object.entries(english)
      .filter(([key, message]) => japanese[key] === message)
      .map(([key]) => key)
    const untranslated = same.filter((key) => /[a-z]{2}/i.test((english[key] ?? '').replace(names, '')))
    expect(untranslated).toEqual([])
  })
})
