import type { Trace } from '../trace/trace'

/** The services of a trace as Jaeger's `?svcFilter=` numbers them. */
export function sortedServices(trace: Trace): string[] {
  return trace.services.map(({ name }) => name).sort()
}

/** `<checksum>.<mask>`: a bit for every visible service, lowest first; null where nothing is hidden. */
export function encodeServiceFilter(services: readonly string[], hidden: ReadonlySet<string>): string | null {
  const mask = services.reduce(
    (bits, name, index) => (hidden.has(name) ? bits : bits | (1n << BigInt(index))),
    0n,
  )
  if (mask === 0n || mask === (1n << BigInt(services.length)) - 1n) return null
  return `${checksum(services)}.${mask.toString(16)}`
}

/** The services an address hides; none where it was made for other services or says nothing useful. */
export function decodeServiceFilter(services: readonly string[], text: string): ReadonlySet<string> {
  const none: ReadonlySet<string> = new Set()
  const [, sum, bits] = /^([\da-f]{4})\.([\da-f]+)$/i.exec(text) ?? []
  if (sum === undefined || bits === undefined || sum.toLowerCase() !== checksum(services)) return none
  if (bits.length > Math.ceil(services.length / 4) + 1) return none
  const mask = BigInt(`0x${bits}`)
  const hidden = services.filter((_, index) => (mask & (1n << BigInt(index))) === 0n)
  return hidden.length === services.length ? none : new Set(hidden)
}

/** Jaeger's 16 bits over the sorted names: an address of a trace with other services is told by them. */
function checksum(services: readonly string[]): string {
  const text = services.join('\0')
  let sum = 0x811c
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x0101) & 0xffff
  return sum.toString(16).padStart(4, '0')
}

/** Services of roots: hiding all of them would leave nothing. */
export function rootServices(trace: Trace): ReadonlySet<string> {
  return new Set(trace.roots.map((root) => root.source.service))
}

/** Hidden services as far as a root stays visible: the only service of all roots cannot be hidden. */
export function allowedHidden(hidden: ReadonlySet<string>, roots: ReadonlySet<string>): ReadonlySet<string> {
  if (![...roots].every((name) => hidden.has(name))) return hidden
  return roots.size === 1 ? new Set([...hidden].filter((name) => !roots.has(name))) : new Set()
}
