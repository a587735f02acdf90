import { en } from './en'
import { ja } from './ja'

export type MessageKey = keyof typeof en
export type Locale = 'en' | 'ja'
export type MessageValues = Readonly<Record<string, string | number>>

const messages: Record<Locale, Record<MessageKey, string>> = { en, ja }

/** The message in a language: `{name}` is the value of that name, `{name|one|other}` a word by its number. */
export function translate(locale: Locale, key: MessageKey, values: MessageValues = {}): string {
  return messages[locale][key]
    .replace(/\{(\w+)\|([^|}]*)\|([^}]*)\}/g, (_, name: string, one: string, other: string) =>
      String(values[name]) === '1' ? one : other,
    )
    .replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
