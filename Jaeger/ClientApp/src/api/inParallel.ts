/** Browsers open no more connections to one server anyway. */
const mostAtOnce = 6

/** Does something for every item, a few at a time; results are in the order of the items. */
export async function inParallel<T, R>(items: readonly T[], action: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  let next = 0
  async function work(): Promise<void> {
    while (next < items.length) {
      const index = next++
      results[index] = await action(items[index] as T)
    }
  }
  await Promise.all(Array.from({ length: Math.min(mostAtOnce, items.length) }, work))
  return results
}
