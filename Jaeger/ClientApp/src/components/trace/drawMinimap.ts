import type { Trace } from '@/model/trace/trace'

const thickest = 6
const narrowest = 2

/** One line a span, in the order of the timeline; lines share pixels when there are more spans than rows. */
export function drawMinimap(
  canvas: HTMLCanvasElement,
  trace: Trace,
  width: number,
  height: number,
  palette: ReadonlyMap<string, string>,
): void {
  const scale = window.devicePixelRatio
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')
  if (context === null) return
  context.scale(scale, scale)
  const pitch = Math.min(thickest + 2, height / trace.spans.length)
  const thickness = Math.max(0.75, Math.min(thickest, pitch * 0.75))
  const perMicrosecond = width / Math.max(trace.duration, 1e-3)
  trace.spans.forEach((span, row) => {
    context.fillStyle = palette.get(span.source.service) ?? '#888888'
    context.fillRect(
      Math.min(span.start * perMicrosecond, width - narrowest),
      row * pitch,
      Math.max(narrowest, span.duration * perMicrosecond),
      thickness,
    )
  })
}
