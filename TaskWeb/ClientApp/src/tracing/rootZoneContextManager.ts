import type { Context } from '@opentelemetry/api'
import { ZoneContextManager } from '@opentelemetry/context-zone'

/**
 * Forks every context's zone from the root zone. A zone carries its whole context, so nesting adds nothing, and a
 * listener that stays in the zone of its last event would otherwise make the chain of zones longer with every click.
 */
export class RootZoneContextManager extends ZoneContextManager {
  override with<A extends unknown[], F extends (...args: A) => ReturnType<F>>(
    context: Context | null,
    fn: F,
    thisArg?: ThisParameterType<F>,
    ...args: A
  ): ReturnType<F> {
    return Zone.root.run(() => super.with(context, fn, thisArg, ...args))
  }
}
