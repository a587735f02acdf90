export const views = {
  'views.title': 'View',
  'views.timeline': 'Timeline',
  'views.json': 'JSON',
} as const
