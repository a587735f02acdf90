import type { groups as en } from '../en/groups'

export const groups: Record<keyof typeof en, string> = {
  'groups.a': 'グループ A',
  'groups.b': 'グループ B',
  'groups.shift': '終わり',
  'groups.shift.0': '現在',
  'groups.shift.period': '同じ長さだけ前',
  'groups.shift.1d': '1 日前',
  'groups.shift.7d': '1 週間前',
  'groups.submit': 'グループを比較',
  'groups.copy': 'A を B にコピー',
  'groups.size': 'トレース {traces} 件、スパン {spans} 件',
  'groups.truncated': '一部のみ',
  'groups.quantile': 'パーセンタイル',
  'groups.duration': '所要時間 {quantile}',
  'groups.loading': '比較しています…',
  'groups.start': '遅くなったオペレーションは？',
  'groups.start.text':
    'バージョンの違いや 1 時間前との違いなど、2 つのトレースのグループを指定して、オペレーションごとに比べます。',
  'groups.empty.text': 'どちらのグループにもトレースがありません。期間を広げるか、条件を減らしてください。',
}
