const minute = 60_000
const hour = 60 * minute

/** The time frames of the Monitor page in milliseconds, as its addresses have them. */
export const timeFrames = [
  { name: '5m', length: 5 * minute },
  { name: '15m', length: 15 * minute },
  { name: '30m', length: 30 * minute },
  { name: '1h', length: hour },
  { name: '2h', length: 2 * hour },
  { name: '3h', length: 3 * hour },
  { name: '6h', length: 6 * hour },
  { name: '12h', length: 12 * hour },
  { name: '24h', length: 24 * hour },
  { name: '2d', length: 48 * hour },
] as const

const defaultFrame = timeFrames[3]
const pointsAcross = 120
const leastStep = 15_000

export function timeFrameOf(text: string) {
  const length = Number(text)
  return timeFrames.find((frame) => frame.length === length) ?? defaultFrame
}

/** Milliseconds between two points: as many points whatever the time frame. */
export function stepOf(length: number): number {
  return Math.max(leastStep, Math.round(length / pointsAcross / 1000) * 1000)
}
