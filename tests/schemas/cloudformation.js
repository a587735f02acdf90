// Reads a JSON array of CloudFormation resource types on standard input and prints what AWS specifies of them: the
// properties and attributes of each, and the structures they refer to by ID. An unknown type is left out.
// Ends with 0, or with 2 where it could not read the specification.

import { json } from 'node:stream/consumers'

function typeOf(type) {
  switch (type.type) {
    case 'ref':
      return { kind: 'structure', id: type.reference.$ref }
    case 'array':
    case 'map':
      return { kind: type.type, element: typeOf(type.element) }
    case 'union':
      return { kind: 'union', types: type.types.map(typeOf) }
    default:
      return { kind: type.type, values: type.allowedValues }
  }
}

const propertiesOf = (properties) =>
  Object.fromEntries(
    Object.entries(properties).map(([name, { type, required }]) => [
      name,
      { type: typeOf(type), required: required ?? false },
    ]),
  )

function referencesIn(type) {
  if (type.kind === 'structure') return [type.id]
  return [type.element, ...(type.types ?? [])].filter(Boolean).flatMap(referencesIn)
}

function addStructures(database, properties, structures) {
  for (const id of Object.values(properties).flatMap(({ type }) => referencesIn(type))) {
    if (structures[id]) continue
    const { name, properties: parts } = database.get('typeDefinition', id)
    structures[id] = { name, properties: propertiesOf(parts) }
    addStructures(database, structures[id].properties, structures)
  }
}

async function loadDatabase() {
  try {
    const { loadAwsServiceSpec } = await import('@aws-cdk/aws-service-spec')
    return await loadAwsServiceSpec()
  } catch (error) {
    throw new Error(`The CloudFormation specification cannot be read (${error.message}): run npm ci first.`, {
      cause: error,
    })
  }
}

try {
  const database = await loadDatabase()
  const specification = { resources: {}, structures: {} }
  for (const type of await json(process.stdin)) {
    const [resource] = [...database.lookup('resource', 'cloudFormationType', 'equals', type)]
    if (!resource) continue
    const properties = propertiesOf(resource.properties)
    addStructures(database, properties, specification.structures)
    specification.resources[type] = { properties, attributes: Object.keys(resource.attributes) }
  }
  console.log(JSON.stringify(specification))
} catch (error) {
  console.error(error.message)
  process.exitCode = 2
}
