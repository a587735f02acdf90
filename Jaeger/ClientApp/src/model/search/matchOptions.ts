export interface OptionMatches {
  options: string[]
  /** How many more match than are listed. */
  hidden: number
}

/** Longer lists are slow to open and nobody reads them: one types instead. */
const most = 200

/** The options that contain every word of a text; those that begin with it come first. */
export function matchOptions(options: readonly string[], text: string): OptionMatches {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const found = options.filter((option) => {
    const lower = option.toLowerCase()
    return words.every((word) => lower.includes(word))
  })
  const start = words.join(' ')
  const rank = (option: string) => (start !== '' && option.toLowerCase().startsWith(start) ? 0 : 1)
  const ranked = start === '' ? found : found.toSorted((a, b) => rank(a) - rank(b))
  return { options: ranked.slice(0, most), hidden: Math.max(0, ranked.length - most) }
}
