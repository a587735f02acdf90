import { computed, ref, watchEffect } from 'vue'
import { useSetting } from './useSetting'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const theme = useSetting<Theme>('theme', themes, 'system')
const darkPreference = matchMedia('(prefers-color-scheme: dark)')
const prefersDark = ref(darkPreference.matches)
darkPreference.addEventListener('change', (event) => (prefersDark.value = event.matches))

const isDark = computed(() => (theme.value === 'system' ? prefersDark.value : theme.value === 'dark'))

watchEffect(() => {
  document.documentElement.dataset.theme = isDark.value ? 'dark' : 'light'
})

export function useTheme() {
  return { theme, isDark }
}
