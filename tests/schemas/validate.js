// Reads a JSON array of Kubernetes objects on standard input and prints one line for each thing that is wrong.
// Ends with 0 where nothing is, with 1 where something is, with 2 where it could not check.

import { json } from 'node:stream/consumers'
import { Looks, observe, unseen } from './observed.js'
import { requirePackages, schemaOf } from './schemas.js'

const nameOf = ({ kind, metadata }) =>
  [kind, [metadata?.namespace, metadata?.name].filter(Boolean).join('/')].join(' ')

function mistakes(object, validate) {
  const looks = new Looks()
  const found = new Map()
  const report = (path, message) => found.set(path, [...(found.get(path) ?? []), message])
  try {
    validate.call(observe(object, looks))
  } catch (error) {
    if (!error.errors) throw error
    for (const { instancePath, message } of error.errors) report(instancePath, message)
  }
  for (const path of unseen(object, looks)) report(path, 'is not a field of this kind')
  return [...found].map(([path, messages]) => `${path || '/'} ${[...new Set(messages)].join(', ')}`)
}

async function check(object) {
  const { apiVersion, kind } = object ?? {}
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return ['has no apiVersion and kind']
  const validate = await schemaOf(apiVersion, kind)
  return validate ? mistakes(object, validate) : [`there is no schema of ${apiVersion} ${kind}`]
}

try {
  await requirePackages()
  for (const object of await json(process.stdin)) {
    for (const mistake of await check(object)) {
      console.log(`${nameOf(object ?? {})}: ${mistake}`)
      process.exitCode = 1
    }
  }
} catch (error) {
  console.error(error.message)
  process.exitCode = 2
}
