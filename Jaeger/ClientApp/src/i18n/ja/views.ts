import type { views as en } from '../en/views'

export const views: Record<keyof typeof en, string> = {
  'views.title': '表示',
  'views.timeline': 'タイムライン',
  'views.json': 'JSON',
}
