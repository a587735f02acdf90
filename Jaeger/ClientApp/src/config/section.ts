import { asObject, type Json } from './json'

/** A setting that cannot be used as it stands: its path (`search.maxLimit`), its value, and what is the matter. */
export interface Complaint {
  name: string
  value: unknown
  problem: string
}

export type Complain = (complaint: Complaint) => void

/** An object of the UI configuration. Whatever is asked for and has the wrong kind, and whatever nobody asked for, is complained of. */
export class ConfigSection {
  private readonly known = new Set<string>()

  private constructor(
    private readonly values: Json,
    private readonly path: string,
    private readonly complain: Complain,
  ) {}

  /** Reads a whole object: settings that `read` did not ask for are unknown. */
  static read<T>(value: unknown, path: string, complain: Complain, read: (section: ConfigSection) => T): T {
    if (value !== undefined && value !== null && asObject(value) !== value)
      complain({ name: path, value, problem: 'is not an object and is left out' })
    const section = new ConfigSection(asObject(value), path, complain)
    const result = read(section)
    section.finish()
    return result
  }

  boolean(name: string, fallback: boolean): boolean {
    return this.take(name, fallback, 'true or false', (value) => typeof value === 'boolean')
  }

  /** Numbers of the configuration are counts: whole and above 0. */
  count(name: string, fallback: number): number {
    return this.take(
      name,
      fallback,
      'a whole number above 0',
      (value) => Number.isInteger(value) && Number(value) > 0,
    )
  }

  text(name: string, fallback: string): string {
    return this.take(name, fallback, 'a text', (value) => typeof value === 'string')
  }

  choice<T extends string>(name: string, values: readonly T[], fallback: T): T {
    return this.take(name, fallback, `one of ${values.join(', ')}`, (value) =>
      values.some((known) => known === value),
    )
  }

  texts(name: string): readonly string[] {
    return this.list(name, (item, path) => {
      if (typeof item === 'string') return item
      this.complain({ name: path, value: item, problem: 'is not a text and is left out' })
      return null
    })
  }

  /** The items of a list; `read` gives null for one that is left out. */
  list<T>(name: string, read: (item: unknown, path: string) => T | null): readonly T[] {
    const items = this.take<readonly unknown[]>(name, [], 'a list', Array.isArray)
    return items.flatMap((item, n) => read(item, `${this.pathOf(name)}[${n}]`) ?? [])
  }

  section<T>(name: string, read: (section: ConfigSection) => T): T {
    this.known.add(name)
    return ConfigSection.read(this.values[name], this.pathOf(name), this.complain, read)
  }

  /** A value of whatever kind, which the caller judges. */
  any(name: string): unknown {
    this.known.add(name)
    return this.values[name]
  }

  has(name: string): boolean {
    const value = this.values[name]
    return value !== undefined && value !== null
  }

  /** Settings of Jaeger's UI that mean nothing to this one. */
  without(names: readonly string[], problem: string): void {
    for (const name of names) {
      this.known.add(name)
      if (this.has(name)) this.complainOf(name, problem)
    }
  }

  complainOf(name: string, problem: string): void {
    this.complain({ name: this.pathOf(name), value: this.values[name], problem })
  }

  private take<T>(name: string, fallback: T, kind: string, accepts: (value: unknown) => boolean): T {
    this.known.add(name)
    if (!this.has(name)) return fallback
    const value = this.values[name]
    if (accepts(value)) return value as T
    this.complainOf(name, `is not ${kind}; ${JSON.stringify(fallback)} is used`)
    return fallback
  }

  private finish(): void {
    for (const name of Object.keys(this.values))
      if (!this.known.has(name)) this.complainOf(name, 'is not a setting of this UI')
  }

  private pathOf(name: string): string {
    return this.path === '' ? name : `${this.path}.${name}`
  }
}
