import type { graph as en } from '../en/graph'

export const graph: Record<keyof typeof en, string> = {
  'graph.keys': '矢印キーでノードを移動し、Enter で選択、+ と - で拡大・縮小します。',
  'graph.controls': '拡大・縮小',
  'graph.zoomIn': '拡大',
  'graph.zoomOut': '縮小',
  'graph.fit': '全体を表示',
  'graph.working': 'グラフを配置しています…',
  'graph.late': 'グラフが大きすぎて描画できません',
  'graph.failed': 'グラフを描画できませんでした',
  'graph.late.text':
    '{nodes} 個のノードと {edges} 本の接続を {seconds} 秒以内に配置できませんでした。表示を絞るか、別のレイアウトまたは表を選んでください。',
}
