export const monitor = {
  'monitor.title': 'Monitor',
} as const
