import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeQuantified } from '../../../src/rules/identity/for-every-value.js'
import { lastVerdict } from '../../audit/last-verdict.js'
import { symbolicPlacesIn } from './links-in.js'

/** The first relation of a text that is no domain. */
const judged = (text: string) => {
  const found = symbolicPlacesIn(text).find(({ link }) => !['∈'].includes(link.sign.operator))!
  return judgeQuantified(found)
}
const verdict = (text: string) => judged(text)?.verdict ?? null

describe('what is false of some values', () => {
  test.each([
    // Of numbers below 0 only: of symbols that the quantifier names, and of such as only "always" means.
    ['For all $x$, $x^3 \\ge 0$.', 'refuted'],
    ['It is always true that $\\frac{2uv}{u+v} \\le \\frac{u+v}{2}$.', null],
    // A range beside an equation with a number on one side: an identity, and which solution is meant.
    ['For $x \\ge 1$, $x \\cdot \\frac{1}{x} = 1$.', 'holds'],
    ['For $x \\ge 1$, $x^2 = 16$.', null],
    ['We have $x^2 = 16$ with $x < 0$.', null],
    ['For all $x \\ge 1$, $x^2 = 16$.', 'refuted'],
    ['For $x \\ge 1$, $(x + 1)^2 = x^2 + 1$.', 'refuted'],
  ])('%s: %s', (text, expected) => {
    const asked = symbolicPlacesIn(text).find(({ link }) => link.left.head !== 'symbol')!
    expect(judgeQuantified(asked)?.verdict ?? null).toBe(expected)
  })
})

describe('what is meant of some numbers, of which no domain tells', () => {
  test.each([
    'For all $n$ divisible by 3, $\\lfloor n/3 \\rfloor = n/3$.',
    'For all $p$ that are odd, $\\lfloor p/2 \\rfloor = (p-1)/2$.',
    'On the unit circle, for all $x$ and $y$, $x^4 - y^4 = x^2 - y^2$.',
    'For all $x$ with $x^2 = x + 1$, $x^3 = 2x + 1$.',
    'For all $x$, up to terms of higher order, $e^x = 1 + x$.',
  ])('is not refuted by another: %s', text => expect(verdict(text)).toBeNull())

  test.each([
    'For all $n$, $\\lfloor n/3 \\rfloor = n/3$.',
    'For all $x$, $x^3 = 2x + 1$.',
    'For all $x$, $e^x = 1 + x$.',
    'For all $x$, in order to see it, $e^x = 1 + x$.',
  ])('is refuted without it: %s', text => expect(verdict(text)).toBe('refuted'))
})

describe('with whole numbers', () => {
  test.each([
    // n² ≥ n fails between 0 and 1, but at no whole number.
    ['We have $n^2 \\ge n$ for every $n \\ge 1$.', 'holds'],
    ['We have $n^2 \\ge n$ for every real $n$.', null],
    ['We have $x^2 \\ge x$ for all integers $x$.', null],
    ['We have $x^2 \\ge x$ for all natural $x$.', 'holds'],
    ['We have $x^2 \\ge x$ for all whole $x$.', null],
    ['We have $x^2 \\ge x$ for all real $x$.', 'refuted'],
    ['We have $n^2 + 1 > 0$ for every $n \\ge 1$.', 'holds'],
    ['We have $n^2 < 81 n$ for every $n \\ge 1$.', 'refuted'],
    ['We have $n^2 < 10 n$ for every $n \\ge 1$.', 'refuted'],
    ['We have $n^2 < 11 n$ for every $n \\ge 1$.', 'refuted'],
    ['We have $2^n > n^2$ for every $n \\ge 1$.', 'refuted'],
  ])('%s: %s', (text, expected) => expect(verdict(text)).toBe(expected))

  test.each([
    // Of few whole numbers each is tried, and what is true of all of them is computed.
    ['We have $(n - 3/2)^2 \\ge 1/4$ for every $1 \\le n \\le 4$.', 'holds'],
    ['We have $(n - 3/2)^2 > 1/4$ for every $1 \\le n \\le 4$.', 'refuted'],
    ['We have $(n - 3/2)^2 > 1/4$ for every $2 < n < 5$.', 'holds'],
    // A name that is none of theirs stands for any number.
    ['We have $(x - 3/2)^2 \\ge 1/4$ for every $1 \\le x \\le 4$.', 'refuted'],
    ['We have $(x - n)^2 + 1 > 1$ for every real $x$ and every $n \\ge 1$.', 'refuted'],
  ])('%s: %s', (text, expected) => expect(verdict(text)).toBe(expected))
})

test('a letter of whole numbers stands for any number between bounds that hold no whole one', () =>
  fc.assert(
    fc.property(fc.constantFrom('m', 'n', 'k', 'i'), fc.integer({ min: 0, max: 9 }), (name, low) => {
      const claim = (square: string) => `We have $${square}$ for every $${name} \\in (${low}, ${low + 1})$.`
      expect(verdict(claim(`(${name} - ${low})^2 < ${name} - ${low}`))).not.toBe('refuted')
      expect(verdict(claim(`(${name} - ${low})^2 > ${name} - ${low}`))).toBe('refuted')
    }),
    { numRuns: 12 },
  ))

describe('a word that quantifies and names no symbol', () => {
  const letters = ['a', 'b', 'c', 'd', 'p', 'q', 'u', 'v']
  /** Some symbols, each with a factor, in two sides. */
  const sides = fc.shuffledSubarray(letters, { minLength: 3 }).chain(names =>
    fc
      .tuple(
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: names.length, maxLength: names.length }),
        fc.integer({ min: 1, max: names.length - 1 }),
      )
      .map(([factors, middle]) => {
        const parts = names.map((name, i) => `${factors[i]} ${name}^2`)
        return { names, left: parts.slice(0, middle).join(' + '), right: parts.slice(middle).join(' + ') }
      }),
  )
  const claim = fc.constantFrom(
    (formula: string) => `They always add up, $${formula}$.`,
    (formula: string) => `We use the accounting identity $${formula}$.`,
    (formula: string) => `It holds identically that $${formula}$.`,
  )
  const sign = fc.constantFrom('=', '>', '\\le')

  test('claims nothing for every value of what one side alone speaks of', () => {
    fc.assert(
      fc.property(
        sides,
        claim,
        sign,
        fc.integer({ min: 1, max: 9 }),
        ({ names, left, right }, say, is, number) => {
          expect(verdict(say(`${left} ${is} ${right}`))).toBe(null)
          expect(verdict(say(`${left} + w ${is} ${right} + w`))).toBe(null)
          expect(verdict(say(`${left} + w ${is} ${number}`))).toBe(null)
          // The same of all values is false.
          const every = `for all real ${names.map(name => `$${name}$`).join(', ')}`
          expect(verdict(`We have $${left} = ${right} + 1$ ${every}.`)).toBe('refuted')
        },
      ),
      { numRuns: 20 },
    )
  })

  test('claims for every value what both sides speak of, or no side depends on', () => {
    fc.assert(
      fc.property(sides, claim, fc.integer({ min: 1, max: 9 }), ({ left, right }, say, more) => {
        const [first, second] = [`${left} + ${right}`, `${right} + ${left}`]
        expect(verdict(say(`${first} = ${second}`))).toBe('holds')
        expect(verdict(say(`${first} = ${second} + ${more}`))).toBe('refuted')
        expect(verdict(say(`(${first}) - (${second}) + 1 = 1`))).toBe('holds')
        expect(verdict(say(`(${first}) - (${second}) + 1 = ${more + 1}`))).toBe('refuted')
        expect(verdict(say(`\\sin^2 u + \\cos^2 u = 1`))).toBe('holds')
        expect(verdict(say(`\\sin^2 u + \\cos^2 u = ${more + 1}`))).toBe('refuted')
      }),
      { numRuns: 20 },
    )
  })
})

test('a side that is a name alone is judged where both have it, but for the laws of rings', () => {
  const verdictOf = (statement: string) => verdict(`For all real $x$ and $y$: $${statement}$.`)
  for (const statement of ['\\sqrt{x^2} = x', 'x = \\sqrt{x^2}', '\\arcsin(\\sin x) = x', '|x| = x'])
    expect(verdictOf(statement)).toBe('refuted')
  for (const statement of ['x^2 = x', 'x + xy = x', 'xy = y', 'y = x + xy', 'f(x) = y'])
    expect(verdictOf(statement)).toBeNull()
})

test('π is the number it is, and none of the symbols that a sentence has to name', () => {
  // sin(x + kπ/2) for k = 0, 1, 2 and 3.
  const quarters = ['\\sin x', '\\cos x', '-\\sin x', '-\\cos x']
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8 }), fc.nat(3), (k, at) => {
      const page = `For all real $x$ we have $\\sin\\left(x + \\frac{${k}\\pi}{2}\\right) = ${quarters[at]}$.`
      expect(lastVerdict(page)).toBe(k % 4 === at ? 'holds' : 'refuted')
    }),
    { numRuns: 20 },
  )
})

describe('functions and names that the page gives a formula for are put in', () => {
  const LAST = (text: string) => symbolicPlacesIn(text).findLast(({ link }) => link.left.text !== 'x')!
  test.each([
    ['Let $f(x) = x^2 - 4x + 5$. Then $f(x) \\ge 1$ for all real $x$.', 'holds'],
    ['Let $f(x) = x^2 - 4x + 5$. Then $f(x) \\ge 2$ for all real $x$.', 'refuted'],
    ['Let $q = x^2 + 1$. Then $q \\ge 2$ for all real $x$.', 'refuted'],
    // Chances and counts are not said to be what they are.
    ['Let $q = 1 - p$. Then $q \\ge 0$ for all $p$.', null],
    ['Let $w = 6t$. Then $w > 0$ for all $t$.', null],
    ['Let $w = 6t$. Then $w > 0$ for all real $t$.', 'refuted'],
    // Where the function counts may leave out what is false.
    ['Let $f(x) = x^2$ on $[0, 1]$. Then $f(x) \\le 1$ for all real $x$.', null],
    // What f is may be said behind the relation.
    ['We have $f(x) \\ge 2$ for all real $x$. Let $f(x) = x^2$.', null],
  ])('%s: %s', (text, expected) => {
    const asked = text.startsWith('We have') ? symbolicPlacesIn(text)[0]! : LAST(text)
    expect(judgeQuantified(asked)?.verdict ?? null).toBe(expected)
  })
})

test('an application to a sum is one of the function', () => {
  const additive = (formula: string) =>
    lastVerdict(`Let $g(x) = ${formula}$. Then $g(x + y) = g(x) + g(y)$ for all real $x$ and $y$.`)
  expect([additive('2x'), additive('2x + 1')]).toEqual(['holds', 'refuted'])
})

describe('an equation between different symbols may be meant of some values', () => {
  test.each([
    ['We have $p^2 = 2q^2$ for integers $p$ and $q$.', null],
    ['The curve is $x^2 = y^2 + 1$ with $x$ and $y$ positive.', null],
    ['We have $p^2 = 2q^2$ for all integers $p$ and $q$.', 'refuted'],
    ['For $x$ and $y$ real, $(x + y)^2 = x^2 + y^2$.', 'refuted'],
    ['For $p$ and $q$ nonnegative, $pq = p + q$.', null],
    ['For all nonnegative $p$ and $q$, $pq = p + q$.', 'refuted'],
    ['For $x$ real, $2x - 4 = x + 1$.', null],
    ['For $x$ real, $2(x - 4) = 2x - 4$.', 'refuted'],
    ['For $x > 0$ and $y > 0$, $\\sin(x + y) = \\sin x$.', 'refuted'],
    ['For all real $x$ with $x^4 > x + 1$, $x^2 > 1/2$.', null],
    ['For all real $x$, $x^2 > 1/2$.', 'refuted'],
    ['For $a, b, c$ real with $a + b + c = 0$: $a^3 + b^3 + c^3 = -3abc$.', null],
  ])('%s: %s', (text, expected) => {
    expect(judgeQuantified(symbolicPlacesIn(text).at(-1)!)?.verdict ?? null).toBe(expected)
  })
})
