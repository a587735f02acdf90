import { ask } from './ask'

/** Asks the backend for JSON; failures are those of `ask`. */
export function getJson<T>(path: string, parameters: URLSearchParams, signal?: AbortSignal): Promise<T> {
  return ask(
    { path, parameters, accept: 'application/json', read: (answer) => answer.json() as Promise<T> },
    signal,
  )
}

/** The same answer as it came. */
export function getText(path: string, parameters: URLSearchParams, signal?: AbortSignal): Promise<string> {
  return ask({ path, parameters, accept: 'application/json', read: (answer) => answer.text() }, signal)
}
