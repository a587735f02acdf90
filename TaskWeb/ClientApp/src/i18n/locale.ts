export const locales = ['en', 'ja'] as const
export type Locale = (typeof locales)[number]

const storageKey = 'task-web.language'

/** The language chosen before, else the first of the browser's languages that we speak, else English. */
export function preferredLocale(languages: readonly string[] = navigator.languages): Locale {
  const wanted = [readChoice(), ...languages].map((language) => language?.toLowerCase().split('-')[0])
  return wanted.find(isLocale) ?? 'en'
}

export function rememberLocale(locale: Locale): void {
  try {
    localStorage.setItem(storageKey, locale)
  } catch {
    // Storage may be off limits; the choice then lasts as long as the page.
  }
}

function readChoice(): string | undefined {
  try {
    return localStorage.getItem(storageKey) ?? undefined
  } catch {
    return undefined
  }
}

function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value)
}
