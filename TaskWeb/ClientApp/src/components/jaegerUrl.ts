import type { InjectionKey } from 'vue'

/** The base URL of the Jaeger UI, where the host told it. */
export const jaegerUrlKey: InjectionKey<string | undefined> = Symbol('jaegerUrl')
