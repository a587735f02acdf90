export const dependencies = {
  'dependencies.title': 'System architecture',
} as const
