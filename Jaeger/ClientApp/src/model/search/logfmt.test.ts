import { describe, expect, it } from 'vitest'
import { formatLogfmt, LogfmtError, parseLogfmt } from './logfmt'

describe('parseLogfmt', () => {
  it.each([
    ['', {}],
    ['  a=1  b=two ', { a: '1', b: 'two' }],
    ['error', { error: 'true' }],
    ['db.statement="select 1"', { 'db.statement': 'select 1' }],
    ['q="say \\"hi\\"" path=/a=b', { q: 'say "hi"', path: '/a=b' }],
    ['empty= next=1', { empty: '', next: '1' }],
    ['text="a\\nb"', { text: 'a\nb' }],
  ])('reads %s', (text, expected) => {
    expect(parseLogfmt(text)).toEqual(expected)
  })

  it.each([
    ['a=1 =2', '=2'],
    ['a="open', 'a="open'],
    ['"quoted key"=1', '"quoted'],
    ['a="x"y', 'a="x"y'],
  ])('rejects %s and names the word', (text, word) => {
    expect(() => parseLogfmt(text)).toThrow(LogfmtError)
    expect(() => parseLogfmt(text)).toThrow(word)
  })

  it('reads back what it writes', () => {
    const attributes = {
      plain: 'x',
      spaced: 'a b',
      quoted: 'say "hi"',
      lines: 'a\nb',
      slash: 'c:\\d',
      none: '',
    }

    expect(parseLogfmt(formatLogfmt(attributes))).toEqual(attributes)
  })
})
