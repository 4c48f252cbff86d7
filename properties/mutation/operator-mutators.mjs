// @ts-check
// Operators that Stryker leaves alone. Its ArithmeticOperator has + - * / % already, for numbers and big integers.
import { copy } from './stryker.mjs'

/** @typedef {import('./stryker.mjs').Mutator} Mutator */

/** @type {Record<string, string>} */
const BINARY = { '<<': '>>', '>>': '<<', '>>>': '<<', '**': '*', '&': '|', '|': '&', '^': '&' }

/** @type {Record<string, string>} */
const ASSIGNED = { '**=': '*=', '>>>=': '<<=', '^=': '&=' }

/** @type {Mutator} */
export const bitOperator = {
  name: 'BitOperator',
  *mutate(path) {
    const table = path.isBinaryExpression() ? BINARY : path.isAssignmentExpression() ? ASSIGNED : {}
    const { operator } = path.node
    if (typeof operator !== 'string' || !Object.hasOwn(table, operator)) return
    yield Object.assign(copy(path.node), { operator: table[operator] })
  },
}

/**
 * Stryker's own UnaryOperator turns `-x` into `+x`, which throws TypeError on a big integer and so says nothing
 * about the checks. This one takes its place and drops the sign; the other operators stay as they were.
 * @param {Mutator} stock
 * @returns {Mutator}
 */
export const signDropping = stock => ({
  name: stock.name,
  *mutate(path) {
    if (path.isUnaryExpression({ operator: '-' })) yield copy(path.node.argument)
    else yield* stock.mutate(path)
  },
})
