import { readProblem, type Violations } from './problem'

export type FailureKind =
  'offline' | 'timeout' | 'interrupted' | 'unavailable' | 'invalid' | 'missing' | 'unexpected'

/** Why a call of the Task API gave no result, in terms the UI has words for. */
export class ApiFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
    readonly violations: Violations = {},
    readonly retryAfterSeconds?: number,
  ) {
    super(message)
    this.name = 'ApiFailure'
  }

  static async of(response: Response): Promise<ApiFailure> {
    const problem = await readProblem(response)
    const message = problem.detail ?? problem.title ?? `HTTP ${response.status}`
    return new ApiFailure(kindOf(response.status), message, problem.violations, retryAfter(response))
  }

  static ofNetwork(error: unknown): ApiFailure {
    const kind = error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'offline'
    return new ApiFailure(kind, error instanceof Error ? error.message : String(error))
  }
}

function kindOf(status: number): FailureKind {
  if (status === 400 || status === 413 || status === 422) return 'invalid'
  if (status === 404 || status === 409 || status === 410) return 'missing'
  if (status === 504) return 'timeout'
  if (status === 502) return 'interrupted'
  if (status === 429 || status === 503) return 'unavailable'
  return 'unexpected'
}

function retryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? NaN)
  return Number.isFinite(seconds) ? seconds : undefined
}
