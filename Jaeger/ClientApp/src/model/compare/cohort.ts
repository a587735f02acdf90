/** The address of a comparison: either side may be open, the cohort is what the pickers offer. */
export function comparisonLocation(a: string, b: string, cohort: readonly string[]) {
  const all = [...new Set([a, b, ...cohort])].filter((id) => id !== '')
  return { path: `/trace/${a}...${b}`, query: all.length === 0 ? {} : { cohort: all } }
}

/** The traces named by an address, those being compared first. */
export function cohortOf(a: string, b: string, query: unknown): string[] {
  const listed = [query].flat().filter((id): id is string => typeof id === 'string')
  return [...new Set([a, b, ...listed.map((id) => id.toLowerCase())])].filter((id) => /^[0-9a-f]+$/i.test(id))
}
