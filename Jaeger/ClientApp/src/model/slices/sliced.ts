/** Work in steps: every `yield` is a place to pause, `return` its result. */
export type SlicedWork<T> = Generator<undefined, T, undefined>

const itemsPerStep = 500

/** The items, with a pause now and then. */
export function* inSteps<T>(items: readonly T[], act: (item: T) => void): SlicedWork<void> {
  for (let index = 0; index < items.length; index++) {
    if (index % itemsPerStep === itemsPerStep - 1) yield
    act(items[index] as T)
  }
}

/** The result without any pause. */
export function finish<T>(work: SlicedWork<T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
