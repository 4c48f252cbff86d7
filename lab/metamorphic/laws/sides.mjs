// @ts-check
// Statements of whole numbers with their sides exchanged.
import { oneOf } from '../places.mjs'
import { sidesOf } from '../relations.mjs'

/** @typedef {import('../trial.mjs').Law} Law @typedef {import('../spans.mjs').Formula} Formula */

const WHOLE = /^\s*\d+\s*$/
export const ARITHMETIC = /^\s*\d+(?:\s*(?:\+|\\cdot|\\times)\s*\d+)+\s*$/

/** Formulas that state an exact sum or product and nothing is said of them behind. @param {import('../page.mjs').Page} page */
const exact = page =>
  page.inline.flatMap(formula => {
    const sides = sidesOf(formula.body)
    const isAlone =
      /^(?:[.,;)]|\s*$)/.test(page.source.slice(formula.end, formula.end + 2)) &&
      !/[\d$=×+)]\s*$/.test(page.source.slice(0, formula.start).slice(-8))
    return sides?.sign === '=' && isAlone && ARITHMETIC.test(sides.left) && WHOLE.test(sides.right)
      ? [{ formula, ...sides }]
      : []
  })

/** @type {Law[]} */
export const sides = [
  {
    name: 'sides-swapped',
    kind: 'kept',
    says: '6 \\cdot 7 = 42 is written 42 = 6 \\cdot 7',
    change: page => {
      const found = exact(page)
      return found.length > 0
        ? found.map(({ formula: { from, to }, left, right }) => ({
            start: from,
            end: to,
            text: `${right.trim()} = ${left.trim()}`,
          }))
        : null
    },
  },
  {
    name: 'factors-swapped',
    kind: 'kept',
    says: '6 \\cdot 7 is written 7 \\cdot 6 where both are whole',
    change: (page, random) => {
      const found = exact(page).flatMap(({ formula, left }) => {
        const [, one, sign, other] = /^\s*(\d+)\s*(\+|\\cdot|\\times)\s*(\d+)\s*$/.exec(left) ?? []
        return one && other && one !== other
          ? [
              {
                start: formula.from,
                end: formula.from + left.trimEnd().length,
                text: `${other} ${sign} ${one}`,
              },
            ]
          : []
      })
      const edit = oneOf(found, random)
      return edit && [edit]
    },
  },
]
