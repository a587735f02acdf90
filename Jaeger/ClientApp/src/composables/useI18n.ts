import { watchEffect } from 'vue'
import { translate, type Locale, type MessageKey, type MessageValues } from '@/i18n/translate'
import { useSetting } from './useSetting'

export const locales: Readonly<Record<Locale, string>> = { en: 'English', ja: '日本語' }

const preferred: Locale = navigator.language.startsWith('ja') ? 'ja' : 'en'
const locale = useSetting<Locale>('locale', ['en', 'ja'], preferred)

watchEffect(() => {
  document.documentElement.lang = locale.value
})

export function useI18n() {
  const t = (key: MessageKey, values?: MessageValues) => translate(locale.value, key, values)
  return { locale, t }
}
