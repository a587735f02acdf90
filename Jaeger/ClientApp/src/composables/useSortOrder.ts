import { computed } from 'vue'
import { sortColumns, type SortColumn, type SortOrder } from '@/model/search/sortSummaries'
import { useSetting } from './useSetting'

const orders = sortColumns.flatMap((column) => [`${column} descending`, `${column} ascending`])
const setting = useSetting('sortResults', orders, 'start descending')

const order = computed<SortOrder>({
  get() {
    const [column, direction] = setting.value.split(' ')
    return { column: column as SortColumn, descending: direction === 'descending' }
  },
  set({ column, descending }) {
    setting.value = `${column} ${descending ? 'descending' : 'ascending'}`
  },
})

/** How results are sorted, remembered from visit to visit. */
export function useSortOrder() {
  return order
}
