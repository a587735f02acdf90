/** Line drawings on a 16 by 16 grid. */
export const iconPaths = {
  back: 'M9.5 3.5 5 8l4.5 4.5',
  braces:
    'M6 2.5H5A1.5 1.5 0 0 0 3.5 4v2.5L2 8l1.5 1.5V12A1.5 1.5 0 0 0 5 13.5h1m4-11h1A1.5 1.5 0 0 1 12.5 4v2.5L14 8l-1.5 1.5V12a1.5 1.5 0 0 1-1.5 1.5h-1',
  check: 'm3.5 8.5 3 3 6-7',
  close: 'm4 4 8 8m0-8-8 8',
  collapseAll: 'm4 6 4-3.5L12 6m-8 7 4-3.5L12 13',
  copy: 'M6 6h7v7H6zM10 6V3H3v7h3',
  down: 'm4 6 4 4 4-4',
  download: 'M8 2.5v8m-3.5-3L8 11l3.5-3.5M3 13.5h10',
  expandAll: 'm4 3 4 3.5L12 3m-8 7 4 3.5 4-3.5',
  external: 'M6.5 3.5h-3v9h9v-3m-3-6.5h3.5V6.5M13 3 7.5 8.5',
  key: 'M8.5 7.5a3 3 0 1 0-2 2L8 9.5v1.5h1.5v1.5H11v1h2.5V11Zm-4-3h.01',
  level: 'M3 4h10M6 8h7m-4 4h4',
  levelUp: 'M3 4h10M3 8h7m-7 4h4',
  fit: 'M2.5 6V2.5H6m4 0h3.5V6m0 4v3.5H10m-4 0H2.5V10',
  keyboard: 'M2 4.5h12v7H2zM4.5 7h.01M7 7h.01M9.5 7h.01M12 7h.01M5 9.5h6',
  link: 'M6.5 9.5a2.5 2.5 0 0 0 3.6 0l2-2a2.5 2.5 0 0 0-3.6-3.6l-.8.8M9.5 6.5a2.5 2.5 0 0 0-3.6 0l-2 2a2.5 2.5 0 0 0 3.6 3.6l.8-.8',
  minus: 'M3.5 8h9',
  next: 'm4 6 4 4 4-4',
  plus: 'M3.5 8h9M8 3.5v9',
  previous: 'm4 10 4-4 4 4',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.6M13 2.5v3h-3',
  right: 'm6 4 4 4-4 4',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14',
  settings:
    'M2.5 4.5h6m3 0h2m-5 0a1.5 1.5 0 1 0 3 0 1.5 1.5 0 0 0-3 0Zm-6 7h2m3 0h6m-9 0a1.5 1.5 0 1 0 3 0 1.5 1.5 0 0 0-3 0Z',
} as const

export type IconName = keyof typeof iconPaths
