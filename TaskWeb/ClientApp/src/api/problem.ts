/** Messages by field name, as the API names its fields. */
export type Violations = Record<string, string[]>

export interface Problem {
  title?: string
  detail?: string
  violations: Violations
}

/** Reads problem details (RFC 9457); anything else gives a problem that says nothing. */
export async function readProblem(response: Response): Promise<Problem> {
  if (!response.headers.get('content-type')?.includes('json')) return { violations: {} }
  try {
    const body = (await response.json()) as Record<string, unknown>
    return { title: text(body.title), detail: text(body.detail), violations: readViolations(body.errors) }
  } catch {
    return { violations: {} }
  }
}

/** Field names arrive as the server's serializer writes them, perhaps with a path (`$.startAt`) or a capital. */
function readViolations(errors: unknown): Violations {
  const violations: Violations = {}
  for (const [name, value] of Object.entries(errors ?? {})) {
    const messages = (Array.isArray(value) ? value : [value]).filter((message) => typeof message === 'string')
    const field = name.replace(/^\$\.?/, '').replace(/^./, (first) => first.toLowerCase())
    violations[field] = [...(violations[field] ?? []), ...messages]
  }
  return violations
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
