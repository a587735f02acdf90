import { reactive, shallowReactive } from 'vue'
import type { Span, SpanEvent } from '@/model/trace/span'

export type DetailPart = 'attributes' | 'resource' | 'events' | 'warnings' | 'links' | 'incoming'

export interface DetailState {
  open: Record<DetailPart, boolean>
  openEvents: Set<SpanEvent>
  /** Events outside the chosen range are shown, too. */
  showsAllEvents: boolean
  /** How many events are drawn. */
  eventLimit: number
}

export const eventStep = 20
const fewEvents = 3
const states = new WeakMap<Span, DetailState>()

/** What is open in the details of a span; it lasts while the rows around come and go. */
export function useDetailState(span: Span): DetailState {
  let state = states.get(span)
  if (state === undefined) states.set(span, (state = initialState(span)))
  return state
}

function initialState({ events, hasError }: Span): DetailState {
  const isTold = (event: SpanEvent) => events.length <= fewEvents || event.name === 'exception'
  return shallowReactive({
    open: reactive({
      attributes: true,
      resource: false,
      events: hasError,
      warnings: true,
      links: true,
      incoming: true,
    }),
    openEvents: shallowReactive(new Set(events.filter(isTold).slice(0, eventStep))),
    showsAllEvents: false,
    eventLimit: eventStep,
  })
}
