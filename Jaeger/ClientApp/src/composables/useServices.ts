import { onMounted, ref, shallowRef } from 'vue'
import { fetchServices } from '@/api/services'

/** The services the backend knows; null until it has answered. */
export function useServices() {
  const services = ref<string[] | null>(null)
  const error = shallowRef<unknown>(null)

  async function load(): Promise<void> {
    try {
      services.value = await fetchServices()
      error.value = null
    } catch (failure) {
      error.value = failure
    }
  }

  onMounted(load)
  return { services, error, load }
}
