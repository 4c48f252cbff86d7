import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arithmeticVerdicts as verdicts } from '../../audit/arithmetic-verdicts.js'

/** Two lines, the place where the one takes over from the other, and who has that place. */
const pieces = fc.record({
  low: fc.tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 9 })),
  high: fc.tuple(fc.integer({ min: 10, max: 19 }), fc.integer({ min: 11, max: 19 })),
  at: fc.integer({ min: -5, max: 5 }),
  isHigh: fc.boolean(),
})
type Pieces = typeof pieces extends fc.Arbitrary<infer One> ? One : never

const line = ([slope, offset]: Pieces['low']) => `${slope}x + ${offset}`
const heightAt = ([slope, offset]: Pieces['low'], x: number) => slope * x + offset
const signsOf = ({ isHigh }: Pieces) => (isHigh ? ['<', '\\ge'] : ['\\le', '>'])

/** How a page may say both; the computation that follows is done without errata. */
const WAYS: readonly ((given: Pieces, below: string, above: string) => string)[] = [
  ({ low, high }, below, above) =>
    `Let $f(x) = ${line(low)}$ for ${below} and $f(x) = ${line(high)}$ for ${above}.`,
  ({ low, high }, below, above) =>
    `We have $f(x) = ${line(low)}$ if ${below}, and $f(x) = ${line(high)}$ if ${above}.`,
  ({ low, high }, below, above) => `If ${below}, $f(x) = ${line(low)}$; if ${above}, $f(x) = ${line(high)}$.`,
  ({ low, high }, below, above) =>
    `For ${below} let $f(x) = ${line(low)}$. For ${above} let $f(x) = ${line(high)}$.`,
  ({ low, high }, below) => `Let $f(x) = ${line(low)}$ for ${below}, and $f(x) = ${line(high)}$ otherwise.`,
  ({ low, high }, below, above) =>
    `$$f(x) = \\begin{cases} ${line(low)} & \\text{if } ${bare(below)} \\\\ ${line(high)} & \\text{if } ${bare(above)} \\end{cases}$$\n`,
  ({ low, high }, below) =>
    `$$f(x) = \\begin{cases} ${line(low)}, & ${bare(below)}, \\\\ ${line(high)}, & \\text{otherwise.} \\end{cases}$$\n`,
  ({ low, high }, below, above) =>
    `$$f(x) = ${line(low)}, \\quad ${bare(below)}$$\n\n$$f(x) = ${line(high)}, \\quad ${bare(above)}$$\n`,
]
const bare = (formula: string) => formula.replaceAll('$', '')
const way = fc.constantFrom(...WAYS)

/** A sentence that begins with "If" may begin a case that the next one leaves, and a false value be undecided behind it. */
const expectNoticed = (page: string) =>
  expect(verdicts(page)[0]).toMatch(page.startsWith('If') ? /^(?:refuted|undecided)$/ : /^refuted$/)

describe('a function that is given in pieces', () => {
  test('has at each place the value of the piece that counts there, however they are told apart', () =>
    fc.assert(
      fc.property(pieces, way, fc.integer({ min: -9, max: 9 }), (given, write, x) => {
        const [below, above] = signsOf(given).map(sign => `$x ${sign} ${given.at}$`) as [string, string]
        const page = (value: number) => `${write(given, below, above)} Then $f(${x}) = ${value}$.\n`
        const isHigh = given.isHigh ? x >= given.at : x > given.at
        const [own, other] = isHigh ? [given.high, given.low] : [given.low, given.high]
        expect(verdicts(page(heightAt(own, x)))).toEqual(['holds'])
        expectNoticed(page(heightAt(own, x) + 500))
        if (heightAt(own, x) !== heightAt(other, x))
          expect(verdicts(page(heightAt(other, x)))).not.toContain('holds')
      }),
      { numRuns: 60 },
    ))

  test('of even and odd numbers too', () =>
    fc.assert(
      fc.property(pieces, fc.integer({ min: 1, max: 99 }), ({ low, high }, n) => {
        const [even, odd] = [low, high].map(one => line(one).replace('x', 'n'))
        const value = heightAt(n % 2 === 0 ? low : high, n)
        for (const given of [
          `$c(n) = ${even}$ if $n$ is even and $c(n) = ${odd}$ if $n$ is odd.`,
          `If $n$ is odd, $c(n) = ${odd}$; if $n$ is even, $c(n) = ${even}$.`,
          `$$c(n) = \\begin{cases} ${odd} & n \\text{ odd} \\\\ ${even} & n \\text{ even} \\end{cases}$$\n`,
        ]) {
          expect(verdicts(`${given} Then $c(${n}) = ${value}$.`)).toEqual(['holds'])
          expectNoticed(`${given} Then $c(${n}) = ${value + 700}$.`)
        }
      }),
      { numRuns: 15 },
    ))

  test('has no known value where a condition is not understood, nor outside of all of them', () =>
    fc.assert(
      fc.property(pieces, ({ low }) => {
        for (const condition of [
          'if $x$ is prime',
          'unless $x = 3$',
          'for $x > 100$',
          'for $x < -100$ or $x > 100$',
          'whenever $q(x) > 3$',
        ])
          expect(
            verdicts(`Let $f(x) = ${line(low)}$ ${condition}. Then $f(3) = ${heightAt(low, 3) + 7}$.`),
          ).not.toContain('refuted')
      }),
      { numRuns: 5 },
    ))

  test('nor where words cap it, take a case out, or part the pieces in a way that is not understood', () =>
    fc.assert(
      fc.property(pieces, ({ low, high }) => {
        const [one, other] = [line(low), line(high)]
        for (const given of [
          `The fee is $f(x) = ${one}$, but at least 500 euros.`,
          `Here $f(x) = ${one}$, except that $f(3) = 700$.`,
          `It is $f(x) = ${one}$ for $x$ in $[4, 9]$, $f(x) = ${other}$ for $x$ in $[0, 4]$.`,
          `We have $f(x) = ${one}$ for integers $x$ and $f(x) = 0$ for all other $x$.`,
          `It is $f(x) = ${one}$ on weekdays and $f(x) = ${other}$ on Sundays.`,
        ])
          expect(verdicts(`${given} So $f(3) = 700$.`), given).not.toContain('refuted')
      }),
      { numRuns: 5 },
    ))

  test('words that say something of all of it, and the same formula once more, leave it as it is', () =>
    fc.assert(
      fc.property(pieces, fc.integer({ min: 2, max: 9 }), ({ low }, x) => {
        const [slope, offset] = low
        for (const given of [
          `The function $f(x) = ${line(low)}$ takes its minimum on the left.`,
          `Here $f(x) = ${line(low)}$ is above the axis.`,
          `We have $f(x) = ${line(low)}$, that is, $f(x) = ${slope}(x + 1) + ${offset - slope}$.`,
        ]) {
          expect(verdicts(`${given} So $f(${x}) = ${heightAt(low, x)}$.`), given).toEqual(['holds'])
          expect(verdicts(`${given} So $f(${x}) = ${heightAt(low, x) + 300}$.`), given).toEqual(['refuted'])
        }
      }),
      { numRuns: 10 },
    ))

  test('a formula that is too large to be multiplied out is not another one beside itself', () =>
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 60 }), power => {
        const page = (value: bigint) =>
          `Let $f(x) = (x + \\sin x + \\cos x + e^x + 1)^{${power}}$. So $f(0) = ${value}$.`
        expect(verdicts(page(3n ** BigInt(power)))).toEqual(['holds'])
        expect(verdicts(page(2n * 3n ** BigInt(power)))).not.toEqual(['holds'])
      }),
      { numRuns: 10 },
    ))

  test('a phrase that asks nothing of the argument leaves the formula as it is', () =>
    fc.assert(
      fc.property(pieces, fc.integer({ min: 2, max: 9 }), ({ low }, x) => {
        for (const phrase of [
          'for all real $x$',
          'for every $x$',
          'where $x$ is the length',
          'with $x$ in metres',
          'for $x > 1$',
          'for $x \\in [0, 10]$',
        ]) {
          const page = (value: number) => `Let $f(x) = ${line(low)}$ ${phrase}. Then $f(${x}) = ${value}$.`
          expect(verdicts(page(heightAt(low, x)))).toEqual(['holds'])
          expect(verdicts(page(heightAt(low, x) + 300))).toEqual(['refuted'])
        }
      }),
      { numRuns: 10 },
    ))
})
