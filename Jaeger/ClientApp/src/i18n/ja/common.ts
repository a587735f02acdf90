import type { common as en } from '../en/common'

export const common: Record<keyof typeof en, string> = {
  'nav.search': '検索',
  'nav.lookup': 'トレース ID',
  'nav.lookupButton': 'トレースを開く',
  'nav.lookupInvalid': '「{value}」はトレース ID ではありません。32 桁までの 16 進数を貼り付けてください。',
  'nav.language': '言語',
  'nav.theme': 'テーマ',
  'nav.zone': 'タイムゾーン',
  'nav.pages': 'ページ',
  'nav.skip': '本文へ移動',
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
  'error.page': 'このページはありません',
  'error.page.text': '検索から始めてください。',
}
