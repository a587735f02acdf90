import { describe, expect, it } from 'vitest'
import { embedParameters, parseEmbed } from './embed'

const wishes = 'uiEmbed=v0&uiSearchHideGraph=1&uiTheme=dark&service=web'

describe('parseEmbed', () => {
  it('reads the wishes of the page around', () => {
    expect(parseEmbed(new URLSearchParams(wishes))).toEqual({
      searchHideGraph: true,
      timelineCollapseTitle: false,
      timelineHideMinimap: false,
      timelineHideSummary: false,
      theme: 'dark',
    })
  })

  it.each(['', 'uiEmbed=v1&uiTheme=dark', 'uiTheme=dark'])('is null for "%s"', (query) => {
    expect(parseEmbed(new URLSearchParams(query))).toBeNull()
    expect(embedParameters(new URLSearchParams(query))).toEqual({})
  })
})

describe('embedParameters', () => {
  it('keeps what concerns the embedding', () => {
    expect(embedParameters(new URLSearchParams(wishes))).toEqual({
      uiEmbed: 'v0',
      uiSearchHideGraph: '1',
      uiTheme: 'dark',
    })
  })
})
