export interface TableColumn<T> {
  key: string
  title: string
  /** Explains a short title. */
  hint?: string
  /** A track of a CSS grid. */
  width: string
  numeric?: boolean
  text?: (row: T) => string
  /** What rows are sorted by; without it the column cannot be sorted. */
  sortBy?: (row: T) => number | string
}

export interface TableSort {
  key: string
  descending: boolean
}

/** The rows in the order of a column; equal ones stay as they were. */
export function sortRows<T>(
  rows: readonly T[],
  columns: readonly TableColumn<T>[],
  { key, descending }: TableSort,
): readonly T[] {
  const by = columns.find((column) => column.key === key)?.sortBy
  if (by === undefined) return rows
  const sign = descending ? -1 : 1
  return rows
    .map((row) => ({ row, value: by(row) }))
    .sort((a, b) => sign * (a.value < b.value ? -1 : a.value > b.value ? 1 : 0))
    .map(({ row }) => row)
}

/** Clicking a title: numbers begin with the largest, texts with the first; a second click turns the order. */
export function nextSort<T>(column: TableColumn<T>, sort: TableSort): TableSort {
  return sort.key === column.key
    ? { key: sort.key, descending: !sort.descending }
    : { key: column.key, descending: column.numeric ?? false }
}
