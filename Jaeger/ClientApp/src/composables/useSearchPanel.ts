import { ref, watch } from 'vue'
import { readStorage, writeStorage } from './storage'
import { useSetting } from './useSetting'

const state = useSetting<'open' | 'collapsed'>('searchPanel', ['open', 'collapsed'], 'open')
const widthKey = 'jaeger-ui.searchPanelWidth'
const stored = Number(readStorage(widthKey))
const width = ref(stored >= 240 && stored <= 560 ? stored : 300)
watch(width, (pixels) => writeStorage(widthKey, String(pixels)))

/** Whether the panel with the search form is open, and how wide, on pages that have room beside the results. */
export function useSearchPanel() {
  return {
    state,
    width,
    toggle: () => (state.value = state.value === 'open' ? 'collapsed' : 'open'),
  }
}
