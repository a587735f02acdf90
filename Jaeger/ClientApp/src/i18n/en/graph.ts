export const graph = {
  'graph.keys': 'Arrow keys lead from node to node, Enter chooses one, plus and minus zoom.',
  'graph.controls': 'Zoom',
  'graph.zoomIn': 'Zoom in',
  'graph.zoomOut': 'Zoom out',
  'graph.fit': 'Show all',
  'graph.working': 'Arranging the graph…',
  'graph.late': 'This graph is too large to draw',
  'graph.failed': 'The graph could not be drawn',
  'graph.late.text':
    '{nodes} nodes and {edges} connections could not be arranged within {seconds} seconds. Show fewer of them, or choose another layout or the table.',
} as const
