/** Why the backend gave no answer the page can use. */
export type BackendErrorKind = 'unreachable' | 'timeout' | 'notFound' | 'refused' | 'malformed'

export class BackendError extends Error {
  constructor(
    readonly kind: BackendErrorKind,
    /** What the backend itself said, or the address asked. */
    readonly detail: string,
    readonly status = 0,
  ) {
    super(`${kind}: ${detail}`)
  }
}

/** The sentence inside an error body of either API generation, else the body itself. */
export function errorDetail(body: string): string {
  const longest = 500
  try {
    const parsed = JSON.parse(body) as { error?: { message?: string }; errors?: { msg?: string }[] }
    return parsed.error?.message ?? parsed.errors?.[0]?.msg ?? body.slice(0, longest)
  } catch {
    return body.trim().slice(0, longest)
  }
}
