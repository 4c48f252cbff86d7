import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdictsOf = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } })
    .findings.filter(one => one.rule === 'arithmetic')
    .map(one => one.verdict)

const value = fc.integer({ min: 2, max: 60 })
/** How a page gives one value after the other in a sentence, with what follows behind each. */
const wording = fc.constantFrom(
  (x: number, y: number) => `at $x = ${x}$ it is $x^2 + 1 = ${y}$`,
  (x: number, y: number) => `for $x = ${x}$ we have $x^2 + 1 = ${y}$`,
  (x: number, y: number) => `if $x = ${x}$, then $x^2 + 1 = ${y}$`,
  (x: number, y: number) => `if $x = ${x}$ then $x^2 + 1 = ${y}$`,
)

// Of f(x) = x² + 1 both by the page and here: the value is that of the nearest x before it in its sentence.
test('each value of a sentence is put into what follows it, and into nothing behind the next', () =>
  fc.assert(
    fc.property(value, value, wording, fc.constantFrom('; ', ', ', ' and '), (one, other, words, joint) => {
      fc.pre(one !== other)
      const of = (x: number) => x * x + 1
      const page = (first: number, second: number) => `${words(one, first)}${joint}${words(other, second)}.`
      expect(verdictsOf(page(of(one), of(other)))).toEqual(['holds', 'holds'])
      expect(verdictsOf(page(of(one) + 1, of(other)))[0]).toBe('refuted')
      // That of the other value may be put in by mistake, or be meant.
      expect(verdictsOf(page(of(one), of(one)))[1]).toBe('undecided')
    }),
  ))

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
/** Relations in one symbol by what they come to. */
const relation = fc.constantFrom(
  { written: 'n^2 + 1', of: (n: number) => n * n + 1 },
  { written: 'n!', of: factorial },
  { written: '\\binom{n}{2}', of: (n: number) => (n * (n - 1)) / 2 },
)

test('a value that stands behind its relation, or beside others, is put into nothing that follows', () =>
  fc.assert(
    fc.property(
      relation,
      fc.uniqueArray(fc.integer({ min: 3, max: 8 }), { minLength: 2, maxLength: 2 }),
      fc.constantFrom(
        (one: string, other: string, n: number, m: number) =>
          `$${one}$ for $n = ${n}$ and $${other}$ for $n = ${m}$.`,
        (one: string, other: string, n: number, m: number) =>
          `$${one}$ at $n = ${n}$, $${other}$ at $n = ${m}$.`,
        (one: string, other: string, n: number, m: number) =>
          `For $n = ${n}$ and $n = ${m}$ we have $${one}$ and $${other}$.`,
      ),
      ({ written, of }, [n, m], page) => {
        const says = (value: number) => `${written} = ${of(value)}`
        expect(verdictsOf(page(says(n!), says(m!), n!, m!))).not.toContain('refuted')
      },
    ),
    { numRuns: 60 },
  ))

// By multiplication here. What no word concludes may be an equation to be solved, so that it is never wrong.
test('values of another sentence show an equation to be true, and never to be wrong', () =>
  fc.assert(
    fc.property(value, value, fc.integer({ min: -3, max: 3 }), (price, count, off) => {
      const total = 3 * price * count
      // Of a single digit anything may be true by chance, and so of 0.
      fc.pre(total % 10 !== 0 && (total + off) % 10 !== 0)
      const page = `The price is $p = ${price}$.\n\nThere are $n = ${count}$ of them.\n\nAn order of $3pn = ${total + off}$ is large.`
      expect(verdictsOf(page)).toEqual(off === 0 ? ['holds'] : [])
    }),
  ))
