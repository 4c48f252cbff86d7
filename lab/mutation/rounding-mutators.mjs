// @ts-check
// Which way a result is rounded, and which end of an enclosure is taken.
import { copy, syntax } from './stryker.mjs'

/** @typedef {import('./stryker.mjs').Mutator} Mutator */

/** decimal.js's names of rounding modes. @type {Record<string, string>} */
const MODES = {
  ROUND_UP: 'ROUND_DOWN',
  ROUND_DOWN: 'ROUND_UP',
  ROUND_CEIL: 'ROUND_FLOOR',
  ROUND_FLOOR: 'ROUND_CEIL',
  ROUND_HALF_EVEN: 'ROUND_HALF_UP',
  ROUND_HALF_UP: 'ROUND_HALF_EVEN',
}

/** What pairs of directed things are called. @type {Record<string, string>} */
const ENDS = {
  lower: 'upper',
  upper: 'lower',
  down: 'up',
  up: 'down',
  least: 'most',
  most: 'least',
  min: 'max',
  max: 'min',
}

/** The name after the dot, where it is read and not called or assigned to. @param {any} path */
function readName({ node, parent, key }) {
  const isRead =
    key !== 'callee' && !(key === 'left' && syntax.isAssignmentExpression(parent)) && key !== 'argument'
  return isRead && !node.computed && syntax.isIdentifier(node.property) ? node.property.name : ''
}

/** @param {any} path @param {string} name */
const member = ({ node }, name) => syntax.memberExpression(copy(node.object), syntax.identifier(name))

/** `Decimal.ROUND_UP` becomes `Decimal.ROUND_DOWN`. @type {Mutator} */
export const roundingMode = {
  name: 'RoundingMode',
  *mutate(path) {
    if (!path.isMemberExpression()) return
    const name = readName(path)
    if (Object.hasOwn(MODES, name)) yield member(path, MODES[name] ?? '')
  },
}

/** `x.lower` becomes `x.upper`. @type {Mutator} */
export const otherEnd = {
  name: 'OtherEnd',
  *mutate(path) {
    if (!path.isMemberExpression()) return
    const name = readName(path)
    if (Object.hasOwn(ENDS, name)) yield member(path, ENDS[name] ?? '')
  },
}
