import type { dependencies as en } from '../en/dependencies'

export const dependencies: Record<keyof typeof en, string> = {
  'dependencies.title': 'システム構成',
}
