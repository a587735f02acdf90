/** Line drawings on a 16 by 16 grid. */
export const iconPaths = {
  archive: 'M2.5 3h11v3h-11zM3.5 6v7h9V6M6.5 8.5h3',
  arrow: 'M3 8h9m-3-3 3 3-3 3',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  braces:
    'M6 2.5H5A1.5 1.5 0 0 0 3.5 4v2.5L2 8l1.5 1.5V12A1.5 1.5 0 0 0 5 13.5h1m4-11h1A1.5 1.5 0 0 1 12.5 4v2.5L14 8l-1.5 1.5V12a1.5 1.5 0 0 1-1.5 1.5h-1',
  check: 'm3.5 8.5 3 3 6-7',
  close: 'm4 4 8 8m0-8-8 8',
  collapseAll: 'm4 6 4-3.5L12 6m-8 7 4-3.5L12 13',
  copy: 'M6 6h7v7H6zM10 6V3H3v7h3',
  database:
    'M3 4.5C3 3.4 5.2 2.5 8 2.5s5 .9 5 2-2.2 2-5 2-5-.9-5-2Zm0 0v7c0 1.1 2.2 2 5 2s5-.9 5-2v-7M3 8c0 1.1 2.2 2 5 2s5-.9 5-2',
  down: 'm4 6 4 4 4-4',
  download: 'M8 2.5v8m-3.5-3L8 11l3.5-3.5M3 13.5h10',
  expandAll: 'm4 3 4 3.5L12 3m-8 7 4 3.5 4-3.5',
  external: 'M6.5 3.5h-3v9h9v-3m-3-6.5h3.5V6.5M13 3 7.5 8.5',
  key: 'M8.5 7.5a3 3 0 1 0-2 2L8 9.5v1.5h1.5v1.5H11v1h2.5V11Zm-4-3h.01',
  filter: 'M2.5 3.5h11L9.5 8v5l-3-1.5V8z',
  focus: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm0-9v2m0 8v2M2 8h2m8 0h2',
  genAi: 'M8 2.5 9.3 6.7 13.5 8 9.3 9.3 8 13.5 6.7 9.3 2.5 8l4.2-1.3z',
  help: 'M5.8 6a2.2 2.2 0 1 1 3.3 1.9c-.7.4-1.1.8-1.1 1.6M8 12h.01',
  http: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM2 8h12M8 2c-4.5 4-4.5 8 0 12 4.5-4 4.5-8 0-12',
  inbound: 'M3 8h7M7 5l3 3-3 3m6-8v10',
  level: 'M3 4h10M6 8h7m-4 4h4',
  levelUp: 'M3 4h10M3 8h7m-7 4h4',
  fit: 'M2.5 6V2.5H6m4 0h3.5V6m0 4v3.5H10m-4 0H2.5V10',
  keyboard: 'M2 4.5h12v7H2zM4.5 7h.01M7 7h.01M9.5 7h.01M12 7h.01M5 9.5h6',
  link: 'M6.5 9.5a2.5 2.5 0 0 0 3.6 0l2-2a2.5 2.5 0 0 0-3.6-3.6l-.8.8M9.5 6.5a2.5 2.5 0 0 0-3.6 0l-2 2a2.5 2.5 0 0 0 3.6 3.6l.8-.8',
  minus: 'M3.5 8h9',
  messaging: 'M2.5 3.5h11v7h-6l-3 2.5v-2.5h-2z',
  next: 'm4 6 4 4 4-4',
  plus: 'M3.5 8h9M8 3.5v9',
  previous: 'm4 10 4-4 4 4',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.6M13 2.5v3h-3',
  right: 'm6 4 4 4-4 4',
  rpc: 'M2.5 5.5h10M10 3l2.5 2.5L10 8m3.5 2.5h-10M6 8l-2.5 2.5L6 13',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14',
  settings:
    'M2.5 4.5h6m3 0h2m-5 0a1.5 1.5 0 1 0 3 0 1.5 1.5 0 0 0-3 0Zm-6 7h2m3 0h6m-9 0a1.5 1.5 0 1 0 3 0 1.5 1.5 0 0 0-3 0Z',
} as const

export type IconName = keyof typeof iconPaths
