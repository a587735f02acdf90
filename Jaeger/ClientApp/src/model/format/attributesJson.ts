import type { Attribute } from '../otlp/attributes'
import type { SpanEvent } from '../trace/span'

/** Attributes as one JSON object, for the clipboard. */
export function attributesJson(attributes: readonly Attribute[]): string {
  return JSON.stringify(toObject(attributes), null, 2)
}

/** Events as a JSON array, their times in microseconds since the start of the trace. */
export function eventsJson(events: readonly SpanEvent[]): string {
  return JSON.stringify(
    events.map(({ name, time, attributes }) => ({ name, time, attributes: toObject(attributes) })),
    null,
    2,
  )
}

function toObject(attributes: readonly Attribute[]) {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, value]))
}
