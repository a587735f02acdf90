import { useI18n } from './useI18n'

/** "30 minutes", "hour": how a lookback is called after "the last". */
export function useLookbackName() {
  const { t } = useI18n()
  return (lookback: string): string => {
    if (lookback === '1h') return t('lookback.1h')
    const unit = lookback.at(-1)
    if (unit !== 'm' && unit !== 'h' && unit !== 'd' && unit !== 'w') return lookback
    return t(`lookback.${unit}`, { n: Number.parseInt(lookback, 10) })
  }
}
