// @ts-check
// Operators that Stryker leaves alone. Its ArithmeticOperator has + - * / % already, for numbers and big integers.
import { copy, syntax } from './stryker.mjs'

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

/** `n - 1` and `n + 1` become `n`: the divisor of a variance, the last place before an end. @type {Mutator} */
export const oneDropping = {
  name: 'OneDropping',
  *mutate(path) {
    if (!path.isBinaryExpression() || !['+', '-'].includes(path.node.operator)) return
    const { left, right } = path.node
    const isOne =
      syntax.isNumericLiteral(right, { value: 1 }) || (syntax.isBigIntLiteral(right) && right.value === '1')
    if (isOne) yield copy(left)
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
