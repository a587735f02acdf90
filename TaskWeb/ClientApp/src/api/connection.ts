/** At most so many calls wait at a time; each is something the user did. */
const mostWaiting = 20

/** The browser may be wrong about having no connection: it is tried all the same, ever less often. */
const firstTryMs = 5000
const longestTryMs = 300_000

let waiting = 0

/**
 * Waits until the browser has a connection again, or until it is time to try without its word.
 * @param attempt How often it has been waited before for the same call.
 * @returns Whether to try again; not where too much waits already.
 */
export async function connectionBack(attempt: number): Promise<boolean> {
  if (waiting >= mostWaiting) return false
  if (navigator.onLine) return true
  waiting++
  try {
    await online(Math.min(firstTryMs * 2 ** attempt, longestTryMs))
    return true
  } finally {
    waiting--
  }
}

function online(timeoutMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, timeoutMs)
    function done() {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      resolve()
    }
    window.addEventListener('online', done)
  })
}
