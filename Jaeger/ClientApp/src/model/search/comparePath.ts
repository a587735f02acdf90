import { parseTraceId } from './traceIdInput'

/** The address that compares the first two of some traces; the others wait there to be chosen. */
export function comparePath(traceIds: readonly string[]): string {
  const ids = traceIds.filter((id) => parseTraceId(id) !== null)
  const [a = '', b = ''] = ids
  const cohort = ids.map((id) => `cohort=${id}`).join('&')
  return `/trace/${a}...${b}${cohort === '' ? '' : `?${cohort}`}`
}
