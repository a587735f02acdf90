import { onBeforeUnmount, onMounted, type Ref } from 'vue'
import { useRouter } from 'vue-router'

/** Closes something that lies over the page: on a press outside of it, on Escape inside it, and where another page opens. */
export function useDismiss(
  element: Readonly<Ref<HTMLElement | null>>,
  close: (byKey: boolean) => void,
): void {
  const router = useRouter()
  let forget: (() => void) | null = null

  function pressed(event: Event): void {
    if (element.value && !element.value.contains(event.target as Node)) close(false)
  }

  function typed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !element.value?.contains(event.target as Node)) return
    event.stopPropagation()
    close(true)
  }

  onMounted(() => {
    document.addEventListener('pointerdown', pressed)
    element.value?.addEventListener('keydown', typed)
    forget = router.afterEach((to, from) => {
      if (to.path !== from.path) close(false)
    })
  })
  onBeforeUnmount(() => {
    document.removeEventListener('pointerdown', pressed)
    forget?.()
  })
}
