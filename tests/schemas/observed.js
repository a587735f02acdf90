// The schemas are compiled to code that looks at the fields it knows and ignores others, while the API server's strict
// field validation refuses unknown ones. A field that the code never looked at is one the schema does not have.

/** What a validator looked at: one node for each object, one entry for each field. */
export class Looks {
  fields = new Map()

  of(name) {
    let looks = this.fields.get(name)
    if (!looks) this.fields.set(name, (looks = new Looks()))
    return looks
  }
}

/** The value, with every look at a field of it or below recorded. */
export function observe(value, looks) {
  if (typeof value !== 'object' || value === null) return value
  return new Proxy(value, {
    get(target, name) {
      const field = target[name]
      return typeof name === 'string' ? observe(field, looks.of(name)) : field
    },
  })
}

/** The paths of fields that nothing looked at. An object of which no field was looked at may hold anything. */
export function unseen(value, looks, path = '') {
  if (typeof value !== 'object' || value === null || looks.fields.size === 0) return []
  return Object.keys(value).flatMap((name) => {
    const below = looks.fields.get(name)
    return below ? unseen(value[name], below, `${path}/${name}`) : [`${path}/${name}`]
  })
}
