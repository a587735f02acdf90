import { computed, onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { BackendError } from '@/api/backendError'
import { followTraces } from '@/api/traceStream'
import { mergeArrivals } from '@/model/live/mergeArrivals'
import type { SearchQuery } from '@/model/search/searchQuery'
import type { TraceSummary } from '@/model/search/traceSummary'

/** What the stream of new traces does; `refused` says why in `problem`, and tries again as `reconnecting` does. */
export type LiveState = 'off' | 'connecting' | 'live' | 'reconnecting' | 'refused'

const pauseBetweenConnections = 2000

/** New traces of a search as they arrive, on top of those it found. */
export function useLiveTraces(query: () => SearchQuery, found: () => readonly TraceSummary[]) {
  const state = ref<LiveState>('off')
  const paused = ref(false)
  const problem = ref('')
  const overflow = ref(false)
  const arrived = shallowRef<readonly TraceSummary[]>([])
  /** What came while paused. */
  const waiting = shallowRef<readonly TraceSummary[]>([])
  const merged = computed(() => mergeArrivals(found(), arrived.value))
  const isOn = computed(() => state.value !== 'off')
  let running = new AbortController()

  const listener = {
    onOpen() {
      state.value = 'live'
      problem.value = ''
    },
    onTraces(summaries: TraceSummary[]) {
      const list = paused.value ? waiting : arrived
      list.value = mergeArrivals(list.value, summaries).summaries
    },
    onOverflow: () => (overflow.value = true),
  }

  async function follow(signal: AbortSignal): Promise<void> {
    state.value = 'connecting'
    let lastEventId = ''
    while (!signal.aborted) {
      try {
        lastEventId = await followTraces(query(), lastEventId, listener, signal)
        state.value = 'reconnecting'
      } catch (error) {
        if (signal.aborted) return
        state.value = 'refused'
        problem.value = error instanceof BackendError ? error.detail : String(error)
      }
      await new Promise((resolve) => setTimeout(resolve, pauseBetweenConnections))
    }
  }

  function start(): void {
    stop()
    running = new AbortController()
    void follow(running.signal)
  }

  function stop(): void {
    running.abort()
    state.value = 'off'
    paused.value = false
    overflow.value = false
    problem.value = ''
    arrived.value = []
    waiting.value = []
  }

  function togglePause(): void {
    paused.value = !paused.value
    if (paused.value) return
    arrived.value = mergeArrivals(arrived.value, waiting.value).summaries
    waiting.value = []
  }

  watch(query, (next, previous) => {
    if (isOn.value && JSON.stringify(next) !== JSON.stringify(previous)) start()
  })
  onBeforeUnmount(stop)
  return { state, isOn, paused, waiting, problem, overflow, merged, start, stop, togglePause }
}
