import { ref } from 'vue'

const path = ref('/search')

/** The address of the last search, which "back to results" leads to. */
export function useLastSearch() {
  return { path }
}
