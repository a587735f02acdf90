import { ref } from 'vue'

const query = matchMedia('(width < 640px)')
const narrow = ref(query.matches)
query.addEventListener('change', (event) => (narrow.value = event.matches))

/** Whether the page is too narrow for columns beside each other. */
export function useNarrow() {
  return narrow
}
