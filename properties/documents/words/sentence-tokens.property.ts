import { describe, expect, test } from 'vitest'
import type { TokenKind } from '../../../src/documents/model/document.js'
import { type Draft, draft } from '../../../src/documents/model/mutable-token.js'
import {
  beginsSentence,
  endsInFullStop,
  isStopped,
  SentenceCounter,
  unwrittenStop,
  withFormulaStops,
} from '../../../src/documents/words/sentence.js'

/** A token by what it says: letters are a word, `.` a stop, `$x` mathematics, every other sign a break. */
function tokenOf(said: string): Draft {
  const kind: TokenKind = /^\p{L}/u.test(said)
    ? 'word'
    : said === '.'
      ? 'stop'
      : said.startsWith('$')
        ? 'math'
        : 'break'
  return draft(kind, said.replace('$', ''), 0, 0)
}

const tokensOf = (written: string) => written.split(' ').map(tokenOf)

function counted(written: string, counter = new SentenceCounter()): Draft[] {
  const tokens = tokensOf(written)
  counter.count(tokens)
  return tokens
}

const clauses = (written: string) =>
  counted(written)
    .map(({ clause }) => clause)
    .join('')
const asides = (written: string) =>
  counted(written)
    .map(({ aside }) => (aside ? '+' : '-'))
    .join('')

describe('sentences', () => {
  test('end behind their stop', () => {
    const numbers = (written: string) => counted(written).map(({ sentence }) => sentence)
    expect(numbers('a b . c . . d')).toEqual([0, 0, 0, 1, 1, 2, 3])
    expect(numbers('a , b : c')).toEqual([0, 0, 0, 0, 0])
  })

  test('are counted through a section, and so are clauses and a comparison', () => {
    const counter = new SentenceCounter()
    counted('a , b .', counter)
    expect(counted('c . d than', counter).map(({ sentence, clause }) => [sentence, clause])).toEqual([
      [1, 2],
      [1, 2],
      [2, 3],
      [2, 4],
    ])
    expect(counted('e , f', counter).map(({ aside, clause }) => [aside, clause])).toEqual([
      [true, 4],
      [true, 4],
      [false, 5],
    ])
  })
})

describe('clauses', () => {
  test.each([
    ['a b', '00'],
    ['a , b', '001'],
    ['a ( b ) c', '00112'],
    ['a — b', '001'],
    ['a . b', '001'],
    ['a : b', '000'],
    ['$, a', '00'],
    // A contrast and a comparison begin one.
    ['a while b', '011'],
    ['a whereas b', '011'],
    ['a but b', '011'],
    ['a against b', '011'],
    ['a versus b', '011'],
    ['a vs b', '011'],
    ['a than b', '011'],
    ['a unlike b', '011'],
    ['a compared b', '011'],
    ['a , but b', '0022'],
    ['a and b', '000'],
    ['a $but b', '000'],
    ['but a', '11'],
  ])('%s', (written, numbers) => expect(clauses(written)).toBe(numbers))
})

describe('an aside', () => {
  test.each([
    ['a ( b ) c', '-+++-'],
    ['( b ) c', '+++-'],
    ['a [ b ] c', '-+++-'],
    ['a { b } c', '-+++-'],
    ['a （ b ） c', '-+++-'],
    ['a ( b )', '-+++'],
    ['a ( [ b ] c ) d', '-++++++-'],
    ['a ( b . c ) d', '-+++++-'],
    ['( a ) b ( c ) d', '+++-+++-'],
    // A bracket without its partner is none.
    ['a ( b c', '----'],
    ['a ) b', '---'],
    ['( ( a ) b', '-+++-'],
    ['( a ] b ) c', '+++++-'],
    ['( [ a ) b', '-----'],
    ['( a ） b', '----'],
    ['a $( b ) c', '-----'],
    ['a ( b $) c', '-----'],
    // A comparison, to the end of its clause.
    ['a than b c', '-+++'],
    ['a unlike b , c', '-+++-'],
    ['a versus b . c', '-+++-'],
    ['a vs b : c', '-++++'],
    ['a against b but c', '-++--'],
    ['a compared b while c than d', '-++--++'],
    ['a than b whereas c', '-++--'],
    ['but a', '--'],
    ['a $than b', '---'],
    ['a ( than b ) c', '-++++-'],
  ])('%s', (written, signs) => expect(asides(written)).toBe(signs))

  test('of no tokens is none', () => expect(() => new SentenceCounter().count([])).not.toThrow())
})

describe('tokens are stopped', () => {
  test.each(['.', 'a .', 'a . )', 'a . ) ]', 'a . }', 'a . ）'])('%s', written =>
    expect(isStopped(tokensOf(written))).toBe(true),
  )

  test.each(['a', 'a . b', ')', 'a )', 'a . (', 'a . ,', 'a . $)', 'a . constructor'])('not: %s', written =>
    expect(isStopped(tokensOf(written))).toBe(false),
  )

  test('none are not', () => expect(isStopped([])).toBe(false))
})

test('a stop that is not written is empty', () =>
  expect(unwrittenStop(7)).toEqual({ ...draft('stop', '', 7, 7) }))

describe('a formula ends in its full stop', () => {
  const ends = (text: string) => endsInFullStop(draft('math', text, 0, 0))

  test.each([
    ...[
      'x.',
      'x. ',
      'x.\n',
      'x.}',
      'x.\\end{aligned}',
      'x.\\end{align*}',
      'x.\\,',
      'x.\\;',
      'x.\\:',
      'x.\\!',
    ],
    ...[
      'x.\\quad',
      'x.\\qquad',
      '{x. } \\quad.\\,} ',
      'x.}\\end{a}\n\\end{b*} ',
      '.',
      'x.y.',
      `.\\end{${'a'.repeat(20)}}`,
    ],
    `.${' '.repeat(99)}`,
  ])('%j', text => expect(ends(text)).toBe(true))

  test.each([
    ...[
      'x',
      '',
      'x..',
      'x...',
      'x.. ',
      'x.y',
      '1.5',
      'x.,',
      'x.\\end{}',
      'x.\\end{a**}',
      'x.\\end{a',
      'x.\\begin{a}',
    ],
    ...['x.\\ldots', 'x.\\quadx', 'x.\\?', 'x.{', `.\\end{${'a'.repeat(21)}}`, `.${' '.repeat(100)}`],
  ])('not: %j', text => expect(ends(text)).toBe(false))
})

describe('a token can only begin a sentence', () => {
  const begins = (text: string, kind: TokenKind = 'word') =>
    beginsSentence(draft(kind, '', 103, 104), `ab ${text}`, 100)

  test.each(['Then', 'A', 'A b', 'Élan', 'A5', 'Ab', 'A_B'])('%s', text => expect(begins(text)).toBe(true))

  test.each(['then', 'PPO', 'ÉLAN', 'tHEN', '5A', ' A', ''])('not: %j', text =>
    expect(begins(text)).toBe(false),
  )

  test('if it is no word', () => {
    for (const kind of ['number', 'math', 'code', 'break', 'stop'] as const)
      expect(begins('Then', kind)).toBe(false)
  })
})

describe('the stops that formulas carry', () => {
  /** Whether a stop is added behind a formula before a word. */
  function isAdded(formula: string, next: string, display: boolean): boolean {
    const math = { ...draft('math', formula, 100, 102), display }
    const word = draft('word', next.toLowerCase(), 103, 103 + next.length)
    const found = withFormulaStops([math, word], `$$ ${next}`, 100)
    expect(found.filter(({ kind }) => kind !== 'stop')).toEqual([math, word])
    if (found.length > 2) expect(found[1]).toEqual(unwrittenStop(102))
    return found.length > 2
  }

  test.each([
    ['x.', 'Then', true],
    ['x.', 'then', true],
    ['x', 'Then', true],
    ['x', 'then', false],
    ['x', 'PPO', false],
    ['x,', 'Then', false],
    ['x, ', 'Then', false],
    ['x,y', 'Then', true],
    ['x..', 'then', false],
  ])('a display of %j before %s: %s', (formula, next, added) =>
    expect(isAdded(formula, next, true)).toBe(added),
  )

  test.each([
    ['x.', 'Then', true],
    ['x.', 'then', false],
    ['x', 'Then', false],
    ['x,', 'Then', false],
  ])('a formula in the line of %j before %s: %s', (formula, next, added) =>
    expect(isAdded(formula, next, false)).toBe(added),
  )

  test('at the end, none before a stop, and none behind what is no formula', () => {
    const display = { ...draft('math', 'x.', 0, 2), display: true }
    const inLine = draft('math', 'x.', 0, 2)
    const kinds = (...tokens: readonly Draft[]) =>
      withFormulaStops(tokens, 'x. Then', 0).map(({ kind }) => kind)
    expect(kinds(display)).toEqual(['math', 'stop'])
    expect(kinds(inLine)).toEqual(['math'])
    expect(kinds({ ...display, text: 'x' })).toEqual(['math'])
    expect(kinds(display, draft('stop', '.', 2, 3))).toEqual(['math', 'stop'])
    expect(kinds(display, display)).toEqual(['math', 'stop', 'math', 'stop'])
    expect(kinds({ ...display, kind: 'code' }, draft('word', 'then', 3, 7))).toEqual(['code', 'word'])
    expect(kinds()).toEqual([])
  })
})
