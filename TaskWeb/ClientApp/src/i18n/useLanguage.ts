import { watchEffect } from 'vue'
import { useI18n } from 'vue-i18n'
import { rememberLocale, type Locale } from './locale'

/** The language of the page: its `lang`, its title, and the switch to the other one. */
export function useLanguage() {
  const { locale, t } = useI18n()

  watchEffect(() => {
    document.documentElement.lang = locale.value
    document.title = t('title')
  })

  function choose(next: Locale): void {
    locale.value = next
    rememberLocale(next)
  }

  return { locale, choose }
}
