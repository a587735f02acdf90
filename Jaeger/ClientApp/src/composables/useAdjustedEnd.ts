import { computed } from 'vue'
import { uiConfig } from '@/config/page'
import { parseLookback } from '@/model/search/lookback'
import { useSetting } from './useSetting'

const length = parseLookback(uiConfig.search.adjustEndTime) ?? 0
const setting = useSetting<'on' | 'off'>('adjustEndTime', ['on', 'off'], 'on')

/** Whether searches end a little before now, as the configuration may offer, and by how many microseconds. */
export function useAdjustedEnd() {
  return {
    isOffered: length > 0,
    label: uiConfig.search.adjustEndTime,
    enabled: computed({
      get: () => setting.value === 'on',
      set: (on: boolean) => (setting.value = on ? 'on' : 'off'),
    }),
    microseconds: computed(() => (setting.value === 'on' ? length : 0)),
  }
}
