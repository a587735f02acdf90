import { parseDuration } from '../format/durationInput'
import { OperatorError, parseAttributeSearch } from './attributeSearch'
import { LogfmtError } from './logfmt'
import { customLookback } from './lookback'
import type { SearchQuery } from './searchQuery'

export type QueryField = 'service' | 'tags' | 'minDuration' | 'maxDuration' | 'limit' | 'range'

export interface QueryProblem {
  field: QueryField
  /** Key of the message that says what to do. */
  message:
    | 'problem.service'
    | 'problem.tags'
    | 'problem.operator'
    | 'problem.duration'
    | 'problem.durationOrder'
    | 'problem.limit'
    | 'problem.range'
  values: Record<string, string>
}

export interface QueryRules {
  serviceRequired: boolean
  maxLimit: number
}

/** Everything that is wrong with a search, at once. */
export function validateQuery(query: SearchQuery, rules: QueryRules): QueryProblem[] {
  const problems: QueryProblem[] = []
  const report = (field: QueryField, message: QueryProblem['message'], values: Record<string, string> = {}) =>
    problems.push({ field, message, values })

  if (rules.serviceRequired && query.service === '') report('service', 'problem.service')
  try {
    parseAttributeSearch(query.tags)
  } catch (error) {
    if (error instanceof OperatorError) report('tags', 'problem.operator', { word: error.word })
    else report('tags', 'problem.tags', { word: error instanceof LogfmtError ? error.word : query.tags })
  }
  for (const field of ['minDuration', 'maxDuration'] as const)
    if (query[field].trim() !== '' && parseDuration(query[field]) === null)
      report(field, 'problem.duration', { value: query[field] })
  const shortest = parseDuration(query.minDuration)
  const longest = parseDuration(query.maxDuration)
  if (shortest !== null && longest !== null && longest < shortest)
    report('maxDuration', 'problem.durationOrder')
  if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > rules.maxLimit)
    report('limit', 'problem.limit', { max: String(rules.maxLimit) })
  if (
    query.lookback === customLookback &&
    (query.start === null || query.end === null || query.start >= query.end)
  )
    report('range', 'problem.range')
  return problems
}
