// Finds the schema of a kind. kubernetes-models 5.1.0 has the schemas of Kubernetes 1.36; the other two packages have
// those of the custom resources.

const PACKAGE_OF_GROUP = {
  'cert-manager.io': '@kubernetes-models/cert-manager',
  'acme.cert-manager.io': '@kubernetes-models/cert-manager',
  'opentelemetry.io': '@kubernetes-models/opentelemetry-operator',
}

const API_VERSION = /^([a-z0-9.-]+\/)?v[0-9]+((alpha|beta)[0-9]+)?$/
const KIND = /^[A-Z][A-Za-z0-9]*$/
const NOT_THERE = ['ERR_MODULE_NOT_FOUND', 'ERR_PACKAGE_PATH_NOT_EXPORTED']

/** A function that throws what is wrong with the object it is called on; undefined where the kind has no schema. */
export async function schemaOf(apiVersion, kind) {
  if (!API_VERSION.test(apiVersion) || !KIND.test(kind)) return undefined
  const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : ''
  const name = PACKAGE_OF_GROUP[group] ?? 'kubernetes-models'
  try {
    const module = await import(`${name}/${apiVersion}/${kind}`)
    return module[kind]?.prototype.validate
  } catch (error) {
    if (!NOT_THERE.includes(error.code)) throw error
    return undefined
  }
}

/** Throws where a package is not installed: then every kind would seem to have no schema. */
export async function requirePackages() {
  for (const name of ['kubernetes-models', ...new Set(Object.values(PACKAGE_OF_GROUP))]) {
    try {
      import.meta.resolve(`${name}/package.json`)
    } catch {
      throw new Error(`The npm package ${name} is not installed: run "npm ci" in the root of the repository.`)
    }
  }
}
