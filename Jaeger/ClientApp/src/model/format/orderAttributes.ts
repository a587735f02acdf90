import { valueText, type Attribute } from '../otlp/attributes'

export interface OrderedAttributes {
  attributes: Attribute[]
  /** Attributes left out because another says the same. */
  duplicates: Attribute[]
}

/** By key, those with a wanted prefix first and in the order of the prefixes; what is said twice appears once. */
export function orderAttributes(
  attributes: readonly Attribute[],
  topPrefixes: readonly string[],
): OrderedAttributes {
  const prefixes = topPrefixes.map((prefix) => prefix.toLowerCase())
  const seen = new Set<string>()
  const kept: { attribute: Attribute; key: string; rank: number }[] = []
  const duplicates: Attribute[] = []
  for (const attribute of attributes) {
    const said = JSON.stringify([attribute.key, valueText(attribute.value)])
    if (seen.has(said)) {
      duplicates.push(attribute)
      continue
    }
    seen.add(said)
    const key = attribute.key.toLowerCase()
    const at = prefixes.findIndex((prefix) => key.startsWith(prefix))
    kept.push({ attribute, key, rank: at === -1 ? prefixes.length : at })
  }
  kept.sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return { attributes: kept.map(({ attribute }) => attribute), duplicates }
}
