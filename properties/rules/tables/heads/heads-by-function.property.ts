import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSlipOf } from '../../../../src/rules/tables/slip.js'
import { tableOf, verdictsBy } from '../table.js'

const HEAD = 'law/column-head'
const coefficient = fc.integer({ min: 2, max: 9 })
const points = fc.uniqueArray(fc.integer({ min: 11, max: 99 }), { minLength: 4, maxLength: 6 })

describe('a column that is a function of the page', () => {
  test('holds whatever the columns are called, and is wrong in the row that has another value', () =>
    fc.assert(
      fc.property(coefficient, coefficient, points, fc.nat(), (a, b, values, at) => {
        const page = (rows: readonly (readonly string[])[]) =>
          `Let $f(x) = ${a}x^2 + ${b}x$.\n\n${tableOf(['point', 'what comes out'], rows)}`
        const rows = values.map(x => [`${x}`, `${a * x * x + b * x}`])
        expect(verdictsBy(HEAD, page(rows))).toEqual(rows.map(row => [row[1], 'holds']))
        const wrong = rows[at % rows.length]!
        const meant = wrong[1]!
        wrong[1] = `${Number(meant) + 1000}`
        // Of a short figure nobody knows whether a digit slipped, or the row is an exception.
        const accused = isSlipOf(wrong[1], meant) ? 'refuted' : 'undecided'
        expect(verdictsBy(HEAD, page(rows))).toEqual(
          rows.map(row => [row[1], row === wrong ? accused : 'holds']),
        )
      }),
      { numRuns: 15 },
    ))

  test('of two arguments is of the columns that have their names, in any order', () =>
    fc.assert(
      fc.property(coefficient, points, fc.boolean(), (a, values, isTurned) => {
        const given = `Let $g(u, v) = u^2 + ${a}v$.`
        const rows = values.map((u, i) => {
          const v = 3 * i + 1
          return [...(isTurned ? [v, u] : [u, v]), u * u + a * v].map(String)
        })
        const names = isTurned ? ['$v$', '$u$'] : ['$u$', '$v$']
        const found = (heads: readonly string[]) => verdictsBy(HEAD, `${given}\n\n${tableOf(heads, rows)}`)
        expect(found([...names, 'value'])).toEqual(rows.map(row => [row[2], 'holds']))
        expect(found(['one', 'other', 'value'])).toEqual([])
      }),
      { numRuns: 10 },
    ))

  test('is none where the rows are of another', () =>
    fc.assert(
      fc.property(coefficient, points, (a, values) => {
        const rows = values.map(x => [`${x}`, `${x ** 3 + 7}`])
        const page = `Let $f(x) = ${a}x^2$.\n\n${tableOf(['point', 'what comes out'], rows)}`
        expect(verdictsBy(HEAD, page)).toEqual([])
      }),
      { numRuns: 10 },
    ))
})

test('a value beside a call of a function of the page is that of the function', () =>
  fc.assert(
    fc.property(coefficient, points, fc.nat(), (a, values, at) => {
      const page = (rows: readonly (readonly string[])[]) =>
        `Let $g(x, y) = x^2 + ${a}xy$.\n\n${tableOf(['what', 'value'], rows)}`
      const rows = values.map((x, i) => [`$g(${x}, ${i + 1})$`, `${x * x + a * x * (i + 1)}`])
      const found = (all: readonly (readonly string[])[]) => verdictsBy('law/row-expression', page(all))
      expect(found(rows)).toEqual(rows.map(row => [row[1], 'holds']))
      const wrong = rows[at % rows.length]!
      wrong[1] = `${Number(wrong[1]) + 1}`
      expect(found(rows)).toContainEqual([wrong[1], 'refuted'])
    }),
    { numRuns: 10 },
  ))

test('a column below a name is what the page says that the name is, in the scale that its head says', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 3, max: 40 }), { minLength: 4, maxLength: 6 }),
      fc.nat(),
      (roots, at) => {
        const rows = roots.map(root => [`$${120 * root * root} \\cdot 10^{18}$`, `${root}`, `${20 * root}`])
        const page = (all: readonly (readonly string[])[]) =>
          `With $D = 20N$ we get $N = \\sqrt{C/120}$.\n\n${tableOf(['budget $C$', '$N$ (billions)', '$D$ (billions)'], all)}`
        const found = (all: readonly (readonly string[])[]) =>
          verdictsBy(HEAD, page(all)).map(([, verdict]) => verdict)
        expect(found(rows)).toEqual(rows.flatMap(() => ['holds', 'holds']))
        const wrong = rows[at % rows.length]!
        wrong[2] = `${Number(wrong[2]) + 3}`
        expect(verdictsBy(HEAD, page(rows))).toContainEqual([wrong[2], 'undecided'])
      },
    ),
    { numRuns: 10 },
  ))

test('a column without a name comes from a formula of the page that has the names of others, in enough digits', () =>
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), fc.nat({ max: 3 }), (factor, at) => {
      const inputs = [0.9, 0.95, 0.8, 0.99]
      const rows = inputs.map(b => [`${b}`, (-factor / Math.log(b)).toFixed(2)])
      const page = `The time is $t = -${factor}/\\ln b$.\n\n${tableOf(['$b$', 'steps'], rows)}`
      expect(verdictsBy(HEAD, page).map(([, verdict]) => verdict)).toEqual(rows.map(() => 'holds'))
      // Two digits that changed places are a slip, though an input may be rounded: the other rows tell that none is.
      const [first, second] = rows[at]![1]!
      if (first === second || second === '.') return
      const slip = `${second}${first}${rows[at]![1]!.slice(2)}`
      const wrong = page.replace(rows[at]![1]!, slip)
      expect(verdictsBy(HEAD, wrong)).toContainEqual([slip, 'refuted'])
    }),
    { numRuns: 12 },
  ))
