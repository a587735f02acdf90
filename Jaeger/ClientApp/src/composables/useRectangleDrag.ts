import { ref, type Ref } from 'vue'

/** Pixels from the left and the top of an element. */
export interface Rectangle {
  left: number
  top: number
  right: number
  bottom: number
}

/** Below this many pixels a press is a click. */
const clickPixels = 5

/** Dragging over an element marks a rectangle in it, handed over when the pointer is let go. */
export function useRectangleDrag(
  element: Readonly<Ref<Element | null>>,
  onChoose: (area: Rectangle) => void,
) {
  const marked = ref<Rectangle | null>(null)

  function begin(event: PointerEvent): void {
    const target = element.value
    if (target === null || event.button !== 0 || event.pointerType === 'touch') return
    const box = target.getBoundingClientRect()
    const move = (moved: PointerEvent) => {
      const far = Math.hypot(moved.clientX - event.clientX, moved.clientY - event.clientY) >= clickPixels
      if (marked.value === null && !far) return
      // Captured only now: until here it may be a click on what lies under the pointer.
      target.setPointerCapture(event.pointerId)
      marked.value = {
        left: Math.min(event.clientX, moved.clientX) - box.left,
        right: Math.max(event.clientX, moved.clientX) - box.left,
        top: Math.min(event.clientY, moved.clientY) - box.top,
        bottom: Math.max(event.clientY, moved.clientY) - box.top,
      }
    }
    const end = () => {
      document.removeEventListener('pointermove', move)
      document.removeEventListener('pointerup', end)
      document.removeEventListener('pointercancel', end)
      if (marked.value !== null) onChoose(marked.value)
      marked.value = null
    }
    document.addEventListener('pointermove', move)
    document.addEventListener('pointerup', end)
    document.addEventListener('pointercancel', end)
  }

  return { marked, begin }
}
