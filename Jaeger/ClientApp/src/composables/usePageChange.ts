import { ref, watch, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useI18n } from './useI18n'

/**
 * What a browser does by itself where pages are documents: the title, the focus at the start of the new page, and a
 * word where a page could not be loaded.
 */
export function usePageChange(content: Readonly<Ref<HTMLElement | null>>) {
  const { t, locale } = useI18n()
  const route = useRoute()
  const router = useRouter()
  const failed = ref<string | null>(null)

  function title(): string {
    const id = String(route.params.id ?? '').slice(0, 40)
    switch (route.name) {
      case 'search':
        return t('nav.search')
      case 'compare':
      case 'compareGroups':
        return t('compare.title')
      case 'dependencies':
        return t('dependencies.title')
      case 'deepDependencies':
        return t('deep.title')
      case 'monitor':
        return t('monitor.title')
      case 'trace':
        return id
      default:
        return ''
    }
  }

  // After the old page has gone. A trace that has come has a title of its own, which another language leaves as it is.
  watch(
    [() => route.name, () => route.params.id, locale],
    ([name, id], [oldName, oldId]) => {
      if (name === 'trace' && name === oldName && id === oldId) return
      document.title = [title(), 'Jaeger'].filter(Boolean).join(' · ')
    },
    { flush: 'post', immediate: true },
  )

  router.afterEach((to, from) => {
    failed.value = null
    if (from.name !== undefined && to.name !== from.name) content.value?.focus({ preventScroll: true })
  })

  // Pages are loaded when they are first asked for; an update of the server takes the old ones away.
  router.onError((error, to) => {
    console.warn(error)
    failed.value = router.resolve(to.fullPath).href
  })

  return { failed }
}
