import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SymbolDomain } from '../../src/math/engines/domain.js'
import { assertedAt } from '../../src/page/quantifiers.js'
import type { Reading } from '../../src/page/reading.js'
import { readingOf } from './read-here.js'

const last = (reading: Reading) => reading.section.tokens.findLast(({ kind }) => kind === 'math')!

const shownDomain = (domain: SymbolDomain) =>
  typeof domain === 'string' ? domain : `${domain.from ?? '-∞'} to ${domain.to ?? '∞'}`

/** What the sentence of the last formula says of each symbol, and of which it claims it for every value. */
function said(text: string) {
  const reading = readingOf(text)
  const { domains, every } = assertedAt(last(reading), reading)
  const shown = [...domains].map(([name, domain]) => `${name}: ${shownDomain(domain)}`)
  return [shown.join(', '), [...every].join(', ')]
}

/** A formula that speaks of no symbol by itself. */
const F = '$2 = 1 + 1$'

describe('the domain that a formula gives', () => {
  test.each([
    'x \\in (-\\infty, \\infty)',
    'x \\in (-\\infty, 1)',
    'x \\in (-y, 1)',
    'x \\in \\mathbb{Z}',
    'x \\in (0, y)',
  ])('%s gives none', latex => {
    expect(said(`So ${F} and $${latex}$.`)).toEqual(['', ''])
    expect(said(`So $${latex}$ and ${F}.`)).toEqual(['', ''])
  })
})

/** The ends that the last symbol of a sentence may be, too. */
const endsIn = (text: string) => {
  const reading = readingOf(text)
  return [...assertedAt(last(reading), reading).bounds].map(([name, { from, to, hasFrom, hasTo }]) => [
    ...(from && hasFrom ? [`${name} = ${from}`] : []),
    ...(to && hasTo ? [`${name} = ${to}`] : []),
  ])
}

describe('the ends that belong to it', () => {
  test.each([
    ['x \\ge 1', ['x = 1']],
    ['1 \\le x', ['x = 1']],
    ['x \\le -1/2', ['x = -1/2']],
    ['x \\le 0', ['x = 0']],
    ['x < 0', []],
    ['1 < x', []],
    ['0 \\le x \\le 1', ['x = 0', 'x = 1']],
    ['0 < x \\le 1', ['x = 1']],
    ['0 \\le x < 1', ['x = 0']],
    ['1 \\ge x > 0', ['x = 1']],
    ['1 > x \\ge 0', ['x = 0']],
    ['x \\in [0, 1]', ['x = 0', 'x = 1']],
    ['x \\in [0, 1)', ['x = 0']],
    ['x \\in (0, 1]', ['x = 1']],
    ['x \\in [2, \\infty)', ['x = 2']],
    ['x \\in (-\\infty, 0]', ['x = 0']],
    ['x \\in (0, 1)', []],
    ['x \\in \\mathbb{R}', []],
    ['x > 1', []],
  ])('%s', (latex, ends) => expect(endsIn(`For all $${latex}$.`)).toEqual([ends]))

  test.each([
    // The end of another part is no end of what both give.
    ['For $x \\ge 1$ with $x > 3$.', []],
    ['For $x \\ge 1$ with $x \\ge 3$.', ['x = 3']],
    ['For $x \\ge 3$ with $x \\ge 1$.', ['x = 3']],
    ['For $x \\in [0, 1]$ with $x > 0$.', ['x = 1']],
    ['For $x > 0$ with $x \\in [0, 1]$.', ['x = 1']],
    ['For $x \\in [0, 1]$ with $x \\in [-1, 1)$.', ['x = 0']],
    ['For $x \\in [-1, 1)$ with $x \\in [0, 1]$.', ['x = 0']],
    ['For $x \\in [0, 1]$ with $x \\in \\mathbb{R}$.', ['x = 0', 'x = 1']],
    ['For positive $x \\ge 0$.', []],
    ['For negative $x \\le 0$.', []],
  ])('%s', (text, ends) => expect(endsIn(text)).toEqual([ends]))
})

describe('words behind a list of symbols say what words before it say', () => {
  const KINDS = [
    'real',
    'positive',
    'negative',
    'nonnegative',
    'nonzero',
    'positive real',
    'real numbers',
  ] as const
  const LISTS = [
    '$x$',
    '$x$ and $y$',
    '$x$, $y$',
    '$x, y$',
    '$x$, $y$, and $z$',
    '$x$, $y$, $z$ and $w$',
  ] as const
  test('in every list', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS),
        fc.constantFrom(...LISTS),
        fc.constantFrom('', 'any ', 'all '),
        (kind, listed, all) => {
          expect(said(`For ${listed} ${all}${kind}: ${F}.`)).toEqual(said(`For ${kind} ${listed}: ${F}.`))
        },
      ),
    )
  })

  test.each([
    ['For $n$ a positive integer: ', 'n: positive', 'n'],
    ['For x real: ', 'x: real', 'x'],
    ['For $x$ large and positive: ', '', ''],
    ['For complex $z$: ', '', ''],
    ['For $z$ complex: ', '', ''],
  ])('%s', (text, domains, every) => expect(said(`${text}${F}.`)).toEqual([domains, every]))
})

describe('what no domain of one symbol can say', () => {
  test.each([
    'For $n, k$ integers, $1 \\le k \\le n$: ',
    'For $a > b > 0$: ',
    'For $a$ and $b$ real, $a < b$: ',
    'For all $x$ and $y$ with $x < y$: ',
  ])('%s is claimed of no value', text => expect(said(`${text}${F}.`)).toEqual(['', '']))

  test.each(['0 < x < \\pi/2', '0 < x < \\pi', '-\\pi \\le x \\le \\pi'])(
    'a number is no symbol: %s',
    range => {
      expect(said(`For $${range}$: ${F}.`)[1]).toBe('x')
    },
  )
})

test('a bound of the absolute value bounds on both sides', () => {
  expect(said(`For $|x| < 2$: ${F}.`)).toEqual(['x: -2 to 2', 'x'])
  expect(endsIn('For $|x| \\le 2$.')).toEqual([['x = -2', 'x = 2']])
})

describe('words behind a symbol that leave some of its values', () => {
  test.each([
    'For $x$ and $y$ real and orthogonal, ',
    'For real $a$ and $b$ of the same sign, ',
    'For all $x$ that occur, ',
    'For all $x$ in the domain, ',
    'For $x$ real and not an integer, ',
    'For real $x$ with $|x| > 1$, ',
    'For all $x$ in $(0, y)$, ',
  ])('%s', text => expect(said(`${text}${F}.`)).toEqual(['', '']))

  test.each([
    ['For all $x$ in $[0, 2]$, ', 'x: 0 to 2', 'x'],
    ['For all $x$ in the interval $(0, 1)$, ', 'x: unit', 'x'],
    ['For $x$ real and positive $y$, ', 'x: real, y: positive', 'x, y'],
    ['For all $x$ real and all $y$ positive, ', 'x: real, y: positive', 'x, y'],
    ['For all $x$ real we have ', 'x: real', 'x'],
  ])('and those that do not: %s', (text, domains, every) =>
    expect(said(`${text}${F}.`)).toEqual([domains, every]),
  )
})

describe('a condition behind symbols', () => {
  test.each([
    ['For $a, b, c$ real with $a + b + c = 0$.', ''],
    ['For $a, b, c$ real, with $a + b + c = 0$.', ''],
    ['For $a$ and $b$ positive where $ab = 1$.', ''],
    ['For $a$ and $b$ positive draw a curve with $ab = 1$.', 'a, b'],
    ['For $a$ and $b$ positive we have $ab = 1$.', 'a, b'],
  ])('%s', (text, every) => expect(said(text)[1]).toBe(every))
})

describe('an identity holds for every value', () => {
  const isIdentity = (text: string) => {
    const reading = readingOf(text)
    return assertedAt(last(reading), reading).isIdentity
  }
  test.each(['We have the identity $a = b$.', 'It is identically $a = b$.'])('%s', text =>
    expect(isIdentity(text)).toBe(true),
  )
  test.each(['function', 'map', 'matrix', 'element'])('but the identity %s is none', thing =>
    expect(isIdentity(`It is the identity ${thing}, that is $a = b$.`)).toBe(false),
  )
})
