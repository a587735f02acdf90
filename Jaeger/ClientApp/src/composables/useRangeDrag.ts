import { ref, type Ref } from 'vue'
import { normalizeRange, type ViewRange } from '@/model/timeline/viewRange'

/** Below this many pixels a press is a click. */
const clickPixels = 4

/** Dragging over an element marks a stretch of it, in fractions of its width. */
export function useRangeDrag(
  element: Readonly<Ref<HTMLElement | null>>,
  onChoose: (range: ViewRange) => void,
) {
  const marked = ref<ViewRange | null>(null)

  function begin(event: PointerEvent): void {
    const target = element.value
    if (target === null || event.button !== 0) return
    const box = target.getBoundingClientRect()
    const fraction = (x: number) => (x - box.left) / box.width
    const pressed = event.clientX
    const move = (moved: PointerEvent) => {
      const far = Math.abs(moved.clientX - pressed) >= clickPixels
      marked.value = far ? normalizeRange(fraction(pressed), fraction(moved.clientX)) : null
    }
    const end = () => {
      target.removeEventListener('pointermove', move)
      target.removeEventListener('pointerup', end)
      target.removeEventListener('pointercancel', end)
      if (marked.value !== null) onChoose(marked.value)
      marked.value = null
    }
    target.setPointerCapture(event.pointerId)
    target.addEventListener('pointermove', move)
    target.addEventListener('pointerup', end)
    target.addEventListener('pointercancel', end)
    event.preventDefault()
  }

  return { marked, begin }
}
