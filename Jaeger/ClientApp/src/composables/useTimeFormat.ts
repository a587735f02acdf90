import { formatAge, formatClock, formatMoment, formatTick, type TimeZone } from '@/model/format/moment'
import { useI18n } from './useI18n'
import { useSetting } from './useSetting'

const zone = useSetting<TimeZone>('zone', ['local', 'utc'], 'local')

/** Moments in the reader's language and chosen time zone. */
export function useTimeFormat() {
  const { locale } = useI18n()
  return {
    zone,
    moment: (microseconds: number) => formatMoment(microseconds, locale.value, zone.value),
    clock: (milliseconds: number) => formatClock(milliseconds, locale.value, zone.value),
    tick: (milliseconds: number, covers: number) =>
      formatTick(milliseconds, covers, locale.value, zone.value),
    age: (microseconds: number, now: number) => formatAge(microseconds, now, locale.value),
  }
}
