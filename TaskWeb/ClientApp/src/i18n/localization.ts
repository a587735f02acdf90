import { createI18n } from 'vue-i18n'
import en from './en'
import ja from './ja'
import { preferredLocale } from './locale'

export const messages = { en, ja }

export function createLocalization(locale = preferredLocale()) {
  return createI18n({ legacy: false, locale, fallbackLocale: 'en', messages })
}
