import { describe, expect, test } from 'vitest'
import { remainingStatements, unjudgedSentences } from '../../src/rules/unread.js'
import { readingOf } from './book/locate/read-here.js'

type Covers = (start: number, end: number) => boolean
const NOTHING: Covers = () => false

/** Each statement that is left, and why. */
const left = (text: string, isCovered = NOTHING) =>
  remainingStatements(readingOf(text), isCovered).map(({ start, end, reason, explanation }) => [
    text.slice(start, end),
    reason,
    explanation,
  ])
const reasons = (text: string) => left(text).map(([, reason]) => reason)

const FREE = 'nothing says for which values of its symbols it should hold'
const RANGE = 'says what a symbol ranges over'

describe('why a formula is not judged', () => {
  test.each([
    ['x = 3', 'premise', 'x is given'],
    ['x = 3.5 \\times 10^4', 'premise', 'x is given'],
    ['x = y + 1', 'definition', 'defines x'],
    ['x_1 = y + 1', 'definition', 'defines x_1'],
    ['\\hat x = y + 1', 'definition', 'defines \\hat x'],
    ['x^* = y + 1', 'definition', 'defines x^*'],
    ['\\bar x = y + 1', 'definition', 'defines \\bar x'],
    ['\\tilde x = y + 1', 'definition', 'defines \\tilde x'],
    ["f' = y + 1", 'definition', "defines f'"],
    ['f(x) = y + 1', 'definition', 'defines f(x)'],
    ['x \\approx y + 1', 'free-symbols', FREE],
    ['x \\approx 3', 'free-symbols', FREE],
    ['2 x = 3', 'free-symbols', FREE],
    ['\\bar 3 = y + 1', 'free-symbols', FREE],
    ['2 x = y', 'free-symbols', FREE],
    ['2 x = 0', 'equation', 'an equation to solve'],
    ['2 x = 00', 'free-symbols', FREE],
    ['2 x \\approx 0', 'free-symbols', FREE],
    ['x < y', 'free-symbols', FREE],
    ['x \\ll y', 'notation', 'how much ≪ takes is not said'],
    ['x \\gg y', 'notation', 'how much ≫ takes is not said'],
    ['x \\in R', 'premise', RANGE],
    ['x \\to 3', 'definition', 'a substitution or definition'],
    ['x := y', 'definition', 'a substitution or definition'],
    ['x := 3', 'definition', 'a substitution or definition'],
    ['\\max_x f(x)', 'objective', 'an objective to optimise'],
    ['1 + \\max_x f(x)', 'objective', 'an objective to optimise'],
    ['y = \\max_x f(x)', 'objective', 'an objective to optimise'],
    ['\\approx 82', 'free-symbols', FREE],
    ['x \\{ = 3', 'syntax', 'parseChains: expected \\}, got the end'],
  ])('%s: %s, %s', (latex, reason, explanation) => {
    const shown = reason === 'syntax' ? `$${latex}$` : latex
    expect(left(`So $${latex}$.`)).toEqual([[shown, reason, explanation]])
  })

  test.each(['x', '2 x + 1', '82', 'x \\{ y'])('%s states nothing', latex =>
    expect(left(`So $${latex}$.`)).toEqual([]),
  )

  test('a name is defined once', () => {
    expect(reasons('So $x = y + 1$ and $x = z + 1$ and $z = y$.')).toEqual([
      'definition',
      'free-symbols',
      'definition',
    ])
    expect(reasons('So $x = y + 1$ and $x = 3$ and $x = z + 1$.')).toEqual([
      'definition',
      'premise',
      'free-symbols',
    ])
    expect(reasons('So $x = 3$ and $x = z + 1$ and $x = 2 z$.')).toEqual([
      'premise',
      'definition',
      'free-symbols',
    ])
  })

  test('in the order of the page, readable or not, and each chain of a formula', () => {
    const text = 'So $x \\{ = 3$ and $x = y$, then $z \\{ = 4$ and $a = 3, b = 4$.'
    expect(left(text).map(([statement]) => statement)).toEqual([
      '$x \\{ = 3$',
      'x = y',
      '$z \\{ = 4$',
      'a = 3',
      'b = 4',
    ])
  })

  test('what a judged statement covers is not left', () => {
    const text = 'So $x = 3$ and $y = 4$.'
    const covers = (words: string): Covers => {
      const at = text.indexOf(words)
      return (start, end) => start === at && end === at + words.length
    }
    expect(left(text, covers('x = 3'))).toEqual([['y = 4', 'premise', 'y is given']])
    expect(left(text, covers('y = 4'))).toEqual([['x = 3', 'premise', 'x is given']])
    expect(left('So $\\max_x f(x)$.', () => true)).toEqual([])
  })
})

describe('words before a formula', () => {
  test.each(['<', '>', '\\le', '\\ge', '\\ne'])('n %s 1 says what n ranges over', sign =>
    expect(left(`For $n ${sign} 1$.`)).toEqual([[`n ${sign} 1`, 'premise', RANGE]]),
  )

  test('for an equation or a proportion they say nothing', () => {
    expect(reasons('For $2 n = m$.')).toEqual(['free-symbols'])
    expect(reasons('For $n \\propto m$.')).toEqual(['free-symbols'])
    expect(reasons('$n \\ge 1$.')).toEqual(['free-symbols'])
  })

  test.each(['subject to', 'such that', 'under the condition', 'under the constraint', 'constrained to'])(
    '%s leads to a constraint',
    words => {
      expect(left(`So ${words} $x = 3$.`)).toEqual([['x = 3', 'constraint', 'a constraint of the problem']])
      expect(reasons(`${words} $x = 3$.`)).toEqual(['constraint'])
      expect(reasons(`So ${words} be $x = 3$.`)).toEqual(['premise'])
      const [first = '', ...others] = words.split(' ')
      expect(reasons(`So ${first} $x = 3$.`)).toEqual(['premise'])
      expect(reasons(`So it is ${others.join(' ')} $x = 3$.`)).toEqual(['premise'])
      expect(reasons(`${others.join(' ')} $x = 3$.`)).toEqual(['premise'])
      expect(reasons(`So ${[first, ...others.slice(0, -1), 'so'].join(' ')} $x = 3$.`)).toEqual(['premise'])
    },
  )

  test('an objective is one even where it is constrained', () =>
    expect(reasons('subject to $\\max_x f(x)$.')).toEqual(['objective']))
})

describe('the sentences that nothing was found in', () => {
  const found = (text: string, isCovered = NOTHING) =>
    unjudgedSentences(readingOf(text), isCovered).map(({ start, end }) => text.slice(start, end))

  test.each([
    ['It is so.', ['It is so']],
    ['It is.', []],
    ['It is $x$.', []],
    ['It is 7 so.', ['It is 7 so']],
    ['It is so, $x$.', ['It is so, $x$']],
    ['It is so. It was. It will be so?', ['It is so', 'It will be so']],
    ['Now is all so', ['Now is all so']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))

  test('but those that something was found in', () => {
    const text = 'It is so. It was not.'
    expect(found(text, start => start === 0)).toEqual(['It was not'])
    expect(found(text, (_, end) => end === text.indexOf('.'))).toEqual(['It was not'])
    expect(found(text, () => true)).toEqual([])
  })
})
