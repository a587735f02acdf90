import { ServiceColors } from '@/model/trace/serviceColors'

const colors = new ServiceColors()

/** One assignment for all pages: a service looks the same in the results and in the timeline. */
export function useServiceColors(): ServiceColors {
  return colors
}
