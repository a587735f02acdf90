import { shallowReactive } from 'vue'

/** How it goes with the spans of this page, for the page to tell. */
export interface Delivery {
  /** Spans that wait in the page because the Collector does not take them. */
  waiting: number
  /** Spans that are lost: refused, or too many to keep. */
  dropped: number
}

export function createDelivery(): Delivery {
  return shallowReactive({ waiting: 0, dropped: 0 })
}
