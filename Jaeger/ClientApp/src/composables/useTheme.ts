import { computed, ref, watchEffect } from 'vue'
import { embed, uiConfig } from '@/config/page'
import { useSetting } from './useSetting'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const theme = useSetting<Theme>('theme', themes, 'system')
const darkPreference = matchMedia('(prefers-color-scheme: dark)')
const prefersDark = ref(darkPreference.matches)
darkPreference.addEventListener('change', (event) => (prefersDark.value = event.matches))

/** Whether the reader may choose: not where the operator, or the page that embeds this one, has chosen. */
const isChoosable = uiConfig.themesEnabled && !embed?.theme

const isDark = computed(() => {
  if (embed?.theme) return embed.theme === 'dark'
  if (!uiConfig.themesEnabled) return false
  return theme.value === 'system' ? prefersDark.value : theme.value === 'dark'
})

watchEffect(() => {
  document.documentElement.dataset.theme = isDark.value ? 'dark' : 'light'
})

function toggle(): void {
  theme.value = isDark.value ? 'light' : 'dark'
}

export function useTheme() {
  return { theme, isDark, isChoosable, toggle }
}
