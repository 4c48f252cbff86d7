import { describe, expect, test } from 'vitest'
import type { Token } from '../../../src/documents/model/document.js'
import { draft } from '../../../src/documents/model/mutable-token.js'
import { lexemesOf } from '../../../src/documents/prose-arithmetic/lexeme.js'
import type { WordKind } from '../../../src/english/word.js'

/** Tokens as `kind text`, each found behind the one before. */
function tokensOf(source: string, written: readonly string[]): Token[] {
  let from = 0
  return written.map(each => {
    const [kind, text] = [each.slice(0, each.indexOf(' ')) as WordKind, each.slice(each.indexOf(' ') + 1)]
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
      'relation',
      [
        '=',
        '=~',
        '= ~',
        '=\\~',
        '=\\≈',
        '=≈',
        '~=',
        '<=',
        '>=',
        '!=',
        '==',
        '~',
        '≈',
        '≃',
        '<',
        '>',
        '≤',
        '≥',
        '≠',
      ],
    ],
    ['break', ['|', '"', '“', '”', '„', '‚', '‘', '’', "'", '«', '»', '<br>', '<br/>', '<br />', '<BR>']],
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

  test('blanks, marks of emphasis and of quotes, and the backslash before a sign are nothing', () => {
    for (const gap of [' ', '  \t', ' _', '_ ', ' \\', ' __'])
      expect(between(gap)).toEqual(gap === ' \\' ? ['other \\'] : [])
    for (const gap of [' *', '* ', ' **', '** ', '.*', '*"', '*.'])
      expect(between(gap).filter(one => one.includes('*'))).toEqual([])
    expect(between(' \\+ ')).toEqual(['operator +'])
    for (const marks of ['>', '> ', ' > > ', '  >\t>', '>> '])
      expect(lexed(`a\n${marks}b`, 'word a', 'word b')).toEqual(['word a', 'word b ↵'])
    expect(lexed('a\n  <b', 'word a', 'word b')).toEqual(['word a', 'other < ↵', 'word b'])
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

describe('before the first token and behind a stop', () => {
  test('only the line of the next token is, behind its markers', () => {
    expect(lexed('a.\n√\nb', 'word a', 'stop .', 'word b')).toEqual(['word a', 'stop .', 'word b ↵'])
    expect(lexed('a.\n√b', 'word a', 'stop .', 'word b')).toEqual([
      'word a',
      'stop .',
      'operator √ ↵',
      'word b',
    ])
    expect(lexed('a. √b', 'word a', 'stop .', 'word b')).toEqual(['word a', 'stop .', 'operator √', 'word b'])
    for (const marker of ['-', '+', '*', '>', '12.', '1)', '> >', '> -', '- 1.'])
      expect(lexed(`a.\n  ${marker} √b`, 'word a', 'stop .', 'word b')).toEqual([
        'word a',
        'stop .',
        'operator √ ↵',
        'word b',
      ])
    expect(lexed('a.\n-b', 'word a', 'stop .', 'word b')).toEqual([
      'word a',
      'stop .',
      'operator - ↵',
      'word b',
    ])
    expect(lexed('a.\n> 12. b', 'word a', 'stop .', 'number 12', 'stop .', 'word b')).toEqual(
      lexed('a.\n12. b', 'word a', 'stop .', 'number 12', 'stop .', 'word b'),
    )
    expect(lexed('a.\n12. b', 'word a', 'stop .', 'number 12', 'stop .', 'word b')).toEqual([
      'word a',
      'stop .',
      'number 12 ↵',
      'stop .',
      'word b',
    ])
    expect(lexed('a\n√\nb', 'word a', 'word b')).toEqual(['word a', 'operator √ ↵', 'word b ↵'])
  })
})
