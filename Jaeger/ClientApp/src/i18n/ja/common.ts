import type { common as en } from '../en/common'

export const common: Record<keyof typeof en, string> = {
  'nav.search': '検索',
  'nav.lookup': 'トレース ID',
  'nav.lookupButton': 'トレースを開く',
  'nav.lookupInvalid':
    '「{value}」はトレース ID ではありません。32 桁までの 16 進数、Base64、traceparent、トレースの URL のいずれかを貼り付けてください。',
  'nav.language': '言語',
  'nav.theme': 'テーマ',
  'nav.zone': 'タイムゾーン',
  'nav.settings': '言語・テーマ・タイムゾーン',
  'nav.toDark': 'ダークテーマにする',
  'nav.toLight': 'ライトテーマにする',
  'nav.pages': 'ページ',
  'nav.menu': 'メニュー',
  'nav.skip': '本文へ移動',
  'about.title': '情報',
  'about.docs': 'Jaeger のドキュメント',
  'about.commit': 'コミット {commit}',
  'about.built': 'ビルド日時 {time}',
  'theme.system': 'システム',
  'theme.light': 'ライト',
  'theme.dark': 'ダーク',
  'zone.local': 'ローカル時刻',
  'zone.utc': 'UTC',

  'error.unreachable': 'バックエンドが応答しません',
  'error.unreachable.text':
    '{detail} に接続できません。Jaeger が動いているか確認して、もう一度お試しください。',
  'error.timeout': 'バックエンドの応答に時間がかかりすぎています',
  'error.timeout.text':
    '{detail} から 30 秒以内に応答がありませんでした。条件を絞るか、もう一度お試しください。',
  'error.notFound': '見つかりません',
  'error.notFound.text': 'バックエンドの応答: {detail}',
  'error.refused': 'バックエンドが要求を受け付けませんでした',
  'error.refused.text': '応答: {detail}',
  'error.malformed': '応答を読み取れません',
  'error.malformed.text':
    '{detail} から JSON が返りませんでした。別のプログラムがこのアドレスを使っていないか確認してください。',
  'error.retry': 'もう一度試す',
  'error.load': 'ページを読み込めません',
  'error.load.text': 'Jaeger が更新または停止された可能性があります。もう一度読み込んでください。',
  'error.reload': '再読み込み',
  'error.page': 'このページはありません',
  'error.page.text': '検索から始めてください。',
}
