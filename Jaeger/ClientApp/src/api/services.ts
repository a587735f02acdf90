import { getJson } from './getJson'

export interface Operation {
  name: string
  spanKind: string
}

export async function fetchServices(signal?: AbortSignal): Promise<string[]> {
  const body = await getJson<{ services?: string[] }>('/api/v3/services', new URLSearchParams(), signal)
  return (body.services ?? []).toSorted((a, b) => a.localeCompare(b))
}

/** The names of a service's operations, each once. */
export async function fetchOperations(service: string, signal?: AbortSignal): Promise<string[]> {
  const parameters = new URLSearchParams({ service })
  const body = await getJson<{ operations?: Operation[] }>('/api/v3/operations', parameters, signal)
  const names = new Set((body.operations ?? []).map((operation) => operation.name))
  return [...names].sort((a, b) => a.localeCompare(b))
}
