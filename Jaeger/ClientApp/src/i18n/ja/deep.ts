import type { deep as en } from '../en/deep'

export const deep: Record<keyof typeof en, string> = {
  'deep.title': '詳細な依存関係',
  'deep.open': '依存関係',
  'deep.openHint': 'これらのトレースでサービスの上流と下流にあるもの',
  'deep.up': '上流のホップ',
  'deep.down': '下流のホップ',
  'deep.of': '全 {count}',
  'deep.density': '経路',
  'deep.density.ppe': '別々に表示',
  'deep.density.per-level': 'ホップごとにまとめる',
  'deep.density.mc': '名前でまとめる',
  'deep.operations': 'スパン名を表示',
  'deep.traces': 'トレース {count} 件',
  'deep.bounded': '最初のトレース {count} 件',
  'deep.loading': 'トレースを読み込んでいます…',
  'deep.empty': 'このサービスを通る経路はありません',
  'deep.empty.text': '別の中心サービスを選ぶか、別のトレースを検索してください。',
}
