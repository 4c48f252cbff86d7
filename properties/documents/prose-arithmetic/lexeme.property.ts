import { describe, expect, test } from 'vitest'
import type { Token, TokenKind } from '../../../src/documents/model/document.js'
import { draft } from '../../../src/documents/model/mutable-token.js'
import { lexemesOf } from '../../../src/documents/prose-arithmetic/lexeme.js'

/** Tokens as `kind text`, each found behind the one before. */
function tokensOf(source: string, written: readonly string[]): Token[] {
  let from = 0
  return written.map(each => {
    const [kind, text] = [each.slice(0, each.indexOf(' ')) as TokenKind, each.slice(each.indexOf(' ') + 1)]
    const start = source.indexOf(text, from)
    from = start + text.length
    return draft(kind, text.toLowerCase(), start, from)
  })
}

/** The lexemes as `kind text`, and `kind text ↵` where a line begins before one. */
function lexed(source: string, ...tokens: readonly string[]): string[] {
  return lexemesOf(tokensOf(source, tokens), source).map(({ kind, text, start, end, opensLine }) => {
    expect(source.slice(start, end)).toBe(text)
    return `${kind} ${text}${opensLine ? ' ↵' : ''}`
  })
}

/** The lexemes of what stands between two words. */
const between = (gap: string) => lexed(`x${gap}y`, 'word x', 'word y').slice(1, -1)

describe('between two tokens', () => {
  test.each([
    [
      'other',
      [
        '->',
        '=>',
        '<=>',
        ':=',
        '<<',
        '>>',
        '===',
        '++',
        '//',
        '<b>',
        '</b>',
        '<!x>',
        '<A b>',
        '<-x>',
        '@',
        '😀',
        '\uffff',
        '𐀀',
        'é',
      ],
    ],
  ])('%s', (kind, signs) => {
    for (const sign of signs) {
      expect(between(` ${sign} `)).toEqual([`${kind} ${sign}`])
      expect(between(` ${sign}\n`)).toEqual([`${kind} ${sign}`])
    }
  })
})

describe('a token', () => {
  test.each([
    ['number 5', ['number 5']],
    ['number 5.5', ['number 5.5']],
    ['number .5', ['number .5']],
    ['number 0.5', ['number 0.5']],
    ['number 05', ['other 05']],
    ['number 105', ['number 105']],
    ['number 1.05', ['number 1.05']],
    ['number five million', ['count five million']],
    ['number 0', ['number 0']],
    ['number five', ['count five']],
    ['number -5', ['operator -', 'number 5']],
    ['number +.5', ['operator +', 'number .5']],
    ['number −05', ['operator −', 'other 05']],
    ['word ab', ['word ab']],
    ['word a2', ['word a2']],
    ['word 2nd', ['other 2nd']],
    ['stop .', ['stop .']],
    ['math x', ['other x']],
    ['code x', ['other x']],
    ...['(', '[', '{'].map(sign => [`break ${sign}`, [`open ${sign}`]] as const),
    ...[')', ']', '}'].map(sign => [`break ${sign}`, [`close ${sign}`]] as const),
    ...['–', '—', '―', '--'].map(sign => [`break ${sign}`, [`dash ${sign}`]] as const),
    ['break -', ['operator -']],
    ['break ,', ['break ,']],
    ['break :', ['break :']],
  ] as [string, string[]][])('%s', (token, lexemes) => {
    const text = token.slice(token.indexOf(' ') + 1)
    expect(lexed(`${text} `, token)).toEqual(lexemes)
  })
})
