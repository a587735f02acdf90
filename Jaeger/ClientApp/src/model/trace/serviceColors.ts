/** How many colours the style sheet defines as --service-0 and up. */
export const serviceColorCount = 20

/** Gives every service the next colour on first sight, so that it keeps it on every page. */
export class ServiceColors {
  readonly #indexes = new Map<string, number>()

  index(service: string): number {
    const known = this.#indexes.get(service)
    if (known !== undefined) return known
    const next = this.#indexes.size % serviceColorCount
    this.#indexes.set(service, next)
    return next
  }

  /** A CSS value. */
  color(service: string): string {
    return `var(--service-${this.index(service)})`
  }
}
