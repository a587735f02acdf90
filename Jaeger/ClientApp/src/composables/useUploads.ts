import { computed, ref, shallowRef } from 'vue'
import { keepUploadedTrace, uploadedTrace } from '@/api/uploadedTraces'
import { summarize, type TraceSummary } from '@/model/search/traceSummary'
import { buildTrace } from '@/model/trace/buildTrace'
import { readTraceFile, TraceFileError, type FileProblem } from '@/model/upload/readTraceFile'

export interface UploadProblem {
  file: string
  problem: FileProblem | 'tooLarge' | 'unreadable' | 'partly'
  detail: string
}

/** Browsers hold no longer texts than about 512 MB, and a page that needs that much no longer answers. */
const mostBytes = 200 * 1024 * 1024

const summaries = shallowRef<readonly TraceSummary[]>([])
const problems = ref<UploadProblem[]>([])
const reading = ref(false)

/** Traces the reader opened from files. */
export function useUploads() {
  async function read(files: readonly File[]): Promise<void> {
    reading.value = true
    problems.value = []
    for (const file of files) await readFile(file)
    reading.value = false
  }

  return {
    summaries,
    problems,
    reading,
    ids: computed(() => new Set(summaries.value.map((summary) => summary.traceId))),
    read,
    /** Takes the traces off the list; their pages stay open to links. */
    clear: () => (summaries.value = []),
    dismissProblems: () => (problems.value = []),
  }
}

async function readFile(file: File): Promise<void> {
  const report = (problem: UploadProblem['problem'], detail: string) =>
    problems.value.push({ file: file.name, problem, detail })
  if (file.size > mostBytes) return void report('tooLarge', String(mostBytes / 1024 / 1024))
  try {
    const { traces, unreadable } = readTraceFile(await file.text())
    const found = new Map(summaries.value.map((summary) => [summary.traceId, summary]))
    let broken = unreadable
    for (const [traceId, resourceSpans] of traces) {
      keepUploadedTrace(traceId, resourceSpans)
      const summary = summaryOf(traceId)
      if (summary === null) broken++
      else found.set(traceId, summary)
    }
    summaries.value = [...found.values()]
    if (broken > 0) report('partly', String(broken))
  } catch (error) {
    if (error instanceof TraceFileError) report(error.problem, error.detail)
    else report('unreadable', error instanceof Error ? error.message : String(error))
  }
}

function summaryOf(traceId: string): TraceSummary | null {
  try {
    const trace = buildTrace(uploadedTrace(traceId) ?? [])
    return trace && summarize(trace)
  } catch {
    return null
  }
}
