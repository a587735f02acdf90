import { computed, onBeforeUnmount, shallowReactive } from 'vue'
import { fetchTrace } from '@/api/traces'
import { summarize, type TraceSummary } from '@/model/search/traceSummary'

/** Summaries outlive the dialog that asked for them, so that it opens at once the next time. */
const known = shallowReactive(new Map<string, TraceSummary | null>())
const atOnce = 4

/** The traces a comparison may choose from; loaded when asked for, a few at a time. */
export function useCohort(ids: () => readonly string[]) {
  const running = new AbortController()
  const entries = computed(() =>
    ids().map((id) => ({ id, summary: known.get(id) ?? null, failed: known.get(id) === null })),
  )

  async function load(): Promise<void> {
    const wanted = ids().filter((id) => !known.get(id))
    await Promise.all(Array.from({ length: atOnce }, () => work(wanted)))
  }

  async function work(wanted: string[]): Promise<void> {
    for (let id = wanted.shift(); id !== undefined; id = wanted.shift()) {
      const trace = await fetchTrace(id, running.signal).catch(() => null)
      if (running.signal.aborted) return
      known.set(id, trace && summarize(trace))
    }
  }

  onBeforeUnmount(() => running.abort())
  return { entries, load }
}
