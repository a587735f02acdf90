import { formatDuration } from '../format/duration'

export function latencyText(milliseconds: number): string {
  return formatDuration(milliseconds * 1000)
}

/** Small rates are told by the minute. */
export function rateText(perSecond: number): string {
  return perSecond > 0 && perSecond < 0.1 ? `${short(perSecond * 60)} req/min` : `${short(perSecond)} req/s`
}

export function percentText(part: number): string {
  return `${short(part * 100)}%`
}

function short(value: number): string {
  if (value === 0) return '0'
  if (value < 0.01) return '< 0.01'
  return String(value < 10 ? Math.round(value * 100) / 100 : Math.round(value * 10) / 10)
}
