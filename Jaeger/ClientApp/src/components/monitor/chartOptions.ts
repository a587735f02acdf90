import uPlot from 'uplot'
import type { MetricPoint } from '@/model/monitor/metricFamily'

export interface ChartLine {
  label: string
  /** A variable of the style sheet. */
  color: string
  points: MetricPoint[]
  /** Lines differ by more than their colour. */
  dash?: number[]
  width?: number
}

interface ChartSetting {
  width: number
  height: number
  lines: readonly ChartLine[]
  text: (value: number) => string
  clock: (seconds: number) => string
  timeLabel: string
  from: number
  to: number
  style: CSSStyleDeclaration
  onSelect: (from: number, to: number) => void
}

const axisFont = '11px system-ui, sans-serif'
const leastSelection = 6

/** One look for all charts; cursors move together. */
export function chartOptions(setting: ChartSetting): uPlot.Options {
  const { width, height, lines, text, clock, timeLabel, from, to, style, onSelect } = setting
  const color = (variable: string) => style.getPropertyValue(variable).trim()
  const axis: uPlot.Axis = {
    font: axisFont,
    stroke: color('--muted'),
    grid: { stroke: color('--line'), width: 1 },
    ticks: { show: false },
  }
  const valueText = (value: number | null) => (value === null ? '' : text(value))
  return {
    width,
    height,
    cursor: {
      sync: { key: 'monitor' },
      drag: { x: true, y: false, setScale: false },
      points: { size: 7 },
    },
    legend: {
      markers: { dash: (_, index) => markerDash(lines[index - 1]?.dash) },
    },
    scales: {
      x: { time: true, range: [from, to] },
      y: { range: (_, __, most) => [0, most > 0 ? most * 1.12 : 1] },
    },
    axes: [
      { ...axis, size: 30, space: 70, values: (_, splits) => splits.map((at) => clock(at).slice(0, 5)) },
      { ...axis, size: 74, values: (_, splits) => splits.map(text) },
    ],
    series: [
      { label: timeLabel, value: (_, at: number | null) => (at === null ? '' : clock(at)) },
      ...lines.map((line) => ({
        label: line.label,
        stroke: color(line.color),
        width: line.width ?? 1.75,
        dash: line.dash,
        spanGaps: false,
        value: (_: uPlot, value: number | null) => valueText(value),
      })),
    ],
    hooks: {
      setSelect: [
        (chart) => {
          const { left, width: length } = chart.select
          if (length >= leastSelection)
            onSelect(chart.posToVal(left, 'x'), chart.posToVal(left + length, 'x'))
        },
      ],
    },
  }
}

/** The legend's mark as broken as its line. */
function markerDash(dash: readonly number[] | undefined): string {
  if (dash === undefined) return 'solid'
  return (dash[0] ?? 0) < 4 ? 'dotted' : 'dashed'
}
