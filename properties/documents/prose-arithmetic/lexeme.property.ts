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
    ['operator', ['+', '*', '**', '/', '^', '×', '·', '⋅', '÷', '−', '√', '-']],
    ['suffix', ['%', '!', '²', '¹', '³', '⁰', '⁴', '⁻¹²', '¹²³']],
    ['currency', ['$', '€', '£']],
    ['dash', ['–', '—', '―']],
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

  test('stand one sign behind the other', () => {
    expect(between(' % = √')).toEqual(['suffix %', 'relation =', 'operator √'])
    expect(between(' ²=²')).toEqual(['suffix ²', 'relation =', 'suffix ²'])
    expect(between(' <c =')).toEqual(['relation <', 'other c', 'relation ='])
    expect(between(' =\\a')).toEqual(['relation =', 'other \\', 'other a'])
    // One that a token cuts short is not read beyond it.
    expect(lexed('a <b> c', 'word a', 'word b', 'word c')).toEqual([
      'word a',
      'relation <',
      'word b',
      'relation >',
      'word c',
    ])
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

  test('a star between operands multiplies', () => {
    expect(between('*')).toEqual(['operator *'])
    expect(between('**')).toEqual(['operator **'])
    expect(between('*-')).toEqual(['operator *', 'operator -'])
    expect(between('%*')).toEqual(['suffix %', 'operator *'])
    expect(lexed('2*.5', 'number 2', 'number .5')).toEqual(['number 2', 'operator *', 'number .5'])
    expect(lexed('(a)*(b)', 'break (', 'word a', 'break )', 'break (', 'word b', 'break )')[3]).toBe(
      'operator *',
    )
    expect(lexed('2*', 'number 2', 'stop ')).toEqual(['number 2', 'stop '])
  })

  test('a star between blanks multiplies, at the end of the text too', () => {
    const kinds = lexemesOf([draft('number', '2', 0, 1), draft('stop', '', 3, 3)], '2 *')
    expect(kinds.map(({ kind, start }) => [kind, start])).toEqual([
      ['number', 0],
      ['operator', 2],
      ['stop', 3],
    ])
  })

  test('an escaped star is no emphasis, however it stands', () => {
    for (const gap of [' \\* ', '\\*', ' \\*', '\\* ']) expect(between(gap)).toEqual(['operator *'])
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

  test('of a word is one, whatever the page begins with', () =>
    expect(lexed('2 ab', 'number 2', 'word ab')).toEqual(['number 2', 'word ab']))

  test('goes on to the end of its scale', () => {
    const source = 'so 5 million + b'
    const [so, five, b] = tokensOf(source, ['word so', 'number 5', 'word b']) as [Token, Token, Token]
    const scaled = { ...five, scale: 'million', scaleEnd: 12 }
    const texts = lexemesOf([so, scaled, b], source).map(({ kind, text, end }) => [kind, text, end])
    expect(texts).toEqual([
      ['word', 'so', 2],
      ['number', '5 million', 12],
      ['operator', '+', 14],
      ['word', 'b', 16],
    ])
  })

  test('opens a line where one begins behind the lexeme before', () => {
    expect(lexed('a\nb c', 'word a', 'word b', 'word c')).toEqual(['word a', 'word b ↵', 'word c'])
    expect(lexed('\na', 'word a')).toEqual(['word a'])
  })
})

describe('before the first token and behind a stop', () => {
  test('only what is attached to the first token is read', () => {
    for (const source of ['# √9', '√9', ' √9'])
      expect(lexed(source, 'number 9')).toEqual(['operator √', 'number 9'])
    expect(lexed('√ 9', 'number 9')).toEqual(['number 9'])
    expect(lexed(`${'√'.repeat(10)}9`, 'number 9')).toHaveLength(10)
    expect(lexed('*b', 'word b')).toEqual(['word b'])
  })

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
