// @ts-check
// Arguments that change places: `divergence(p, q)` becomes `divergence(q, p)`.
import { copy, syntax } from './stryker.mjs'

/** @typedef {import('./stryker.mjs').Mutator} Mutator */

/** Functions that give the same for both orders. */
const SYMMETRIC = new Set(['add', 'multiply', 'plus', 'times', 'max', 'min', 'imul', 'hypot', 'gcd'])

/**
 * The names of an argument that is a variable or a member of one, from the last back, and nothing for any other. A name
 * such as `Rational` is a class, of another type than what stands beside it.
 * @param {any} node @returns {string}
 */
function plainName(node) {
  if (syntax.isIdentifier(node))
    return node.name === 'undefined' || /^[A-Z][a-z]/.test(node.name) ? '' : node.name
  if (!syntax.isMemberExpression(node) || node.computed || !syntax.isIdentifier(node.property)) return ''
  const object = plainName(node.object)
  return object === '' ? '' : `${node.property.name} of ${object}`
}

/** @param {any} callee */
const calledName = callee => (syntax.isMemberExpression(callee) ? callee.property.name : callee.name) ?? ''

/** @type {Mutator} */
export const swappedArguments = {
  name: 'SwappedArguments',
  *mutate(path) {
    if (!path.isCallExpression() && !path.isNewExpression()) return
    const { callee, arguments: given } = path.node
    if (SYMMETRIC.has(calledName(callee))) return
    for (const [index, left] of given.slice(0, -1).entries()) {
      const right = given[index + 1]
      const names = [plainName(left), plainName(right)]
      if (names.includes('') || names[0] === names[1]) continue
      const other = copy(path.node)
      other.arguments.splice(index, 2, copy(right), copy(left))
      yield other
    }
  },
}
