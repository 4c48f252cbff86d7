import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { lastVerdict } from '../../audit/last-verdict.js'

/** A matrix by its diagonal: its determinant is the product of that, and so is that of what is made of it. */
type Diagonal = readonly Rational[]
interface Made {
  readonly text: string
  readonly of: (a: Diagonal, b: Diagonal) => Diagonal
  readonly takesSize: boolean
}

const whole = fc.integer({ min: -3, max: 3 }).filter(value => value !== 0)
const made: fc.Arbitrary<Made> = fc
  .letrec<{ any: Made; leaf: Made }>(tie => ({
    leaf: fc.constantFrom<Made>(
      { text: 'A', of: a => a, takesSize: false },
      { text: 'B', of: (_, b) => b, takesSize: false },
    ),
    any: fc.oneof(
      { maxDepth: 2 },
      tie('leaf'),
      tie('any').map(inner => ({ ...inner, text: `(${inner.text})^T` })),
      tie('any').map(({ text, of, takesSize }) => ({
        text: `(${text})^{-1}`,
        of: (a: Diagonal, b: Diagonal) => of(a, b).map(value => Rational.ONE.div(value)),
        takesSize,
      })),
      fc.tuple(tie('any'), whole).map(([{ text, of }, by]) => ({
        text: `(${by}${text.startsWith('(') ? text : `(${text})`})`,
        of: (a: Diagonal, b: Diagonal) => of(a, b).map(value => value.times(Rational.of(by))),
        takesSize: true,
      })),
      fc.tuple(tie('any'), tie('any')).map(([one, other]) => ({
        // `A (B)^T` may apply A.
        text: `${one.text}${other.text.startsWith('(') ? ' \\cdot ' : ' '}${other.text}`,
        of: (a: Diagonal, b: Diagonal) => {
          const second = other.of(a, b)
          return one.of(a, b).map((value, i) => value.times(second[i]!))
        },
        takesSize: one.takesSize || other.takesSize,
      })),
    ),
  }))
  .any.filter(({ text }) => text.length > 1)

const determinantOf = (diagonal: Diagonal): Rational =>
  diagonal.reduce((product, value) => product.times(value), Rational.ONE)

const ofNumbers = (entries: readonly number[]): Diagonal => entries.map(entry => Rational.of(entry))

const pair = fc
  .integer({ min: 2, max: 3 })
  .chain(rows => fc.tuple(...[0, 1].map(() => fc.array(whole, { minLength: rows, maxLength: rows }))))
  .map(([one, other]): readonly [Diagonal, Diagonal] => [ofNumbers(one!), ofNumbers(other!)])

test('the determinant of what is made of two matrices follows from theirs, and from the size if it is scaled', () =>
  fc.assert(
    fc.property(made, pair, ({ text, of, takesSize }, [a, b]) => {
      const [right, ofA, ofB] = [of(a, b), a, b].map(determinantOf) as [Rational, Rational, Rational]
      const page = (value: Rational, size: string) =>
        `Let $A$ and $B$ be ${size}. We know that $\\det A = ${ofA}$ and $\\det B = ${ofB}$. Hence $\\det(${text}) = ${value}$.`
      const size = `${a.length}×${a.length} matrices`
      expect(lastVerdict(page(right, size))).toBe('holds')
      expect(lastVerdict(page(right.plus(Rational.ONE), size))).toBe('refuted')
      const wrong = lastVerdict(page(right.plus(Rational.ONE), 'square matrices'))
      expect(wrong).toBe(takesSize ? 'unread' : 'refuted')
    }),
    { numRuns: 60 },
  ))

test('what another matrix of that name has, or one with entries, is not put in', () =>
  fc.assert(
    fc.property(whole, fc.integer({ min: 2, max: 4 }), (value, rows) => {
      const given = `Let $M$ be a ${rows}×${rows} matrix with $\\det M = ${value}$.`
      const wrong = `Hence $\\det(2M) = ${2 ** rows * value + 1}$.`
      expect(lastVerdict(`${given} ${wrong}`)).toBe('refuted')
      expect(lastVerdict(`${given} Let $M$ be a ${rows}×${rows} matrix. ${wrong}`)).toBe('unread')
      expect(lastVerdict(`${given} Let $k = 2$ and $T = 3$. Hence $\\det(M^T) = ${value + 1}$.`)).toBe(
        'unread',
      )
      expect(
        lastVerdict(`${given} Over $\\mathbb{F}_7$ we get $\\det(2M) = ${2 ** rows * value + 7}$.`),
      ).toBe('undecided')
    }),
    { numRuns: 20 },
  ))
