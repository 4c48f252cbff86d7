// @ts-check
// Arithmetic written as method calls: every arithmetic of src/numeric speaks decimal.js's names, so one list of
// names bites everywhere. `add`, `sub` and `mul` are left out: they are also methods of Set and of typed arrays,
// where a swap throws TypeError and would count as a kill.
import { copy, syntax } from './stryker.mjs'

/** @typedef {import('./stryker.mjs').Mutator} Mutator */

/** The names that take a method's place. @type {Record<string, string[]>} */
const SWAPS = {
  plus: ['minus'],
  minus: ['plus'],
  times: ['div'],
  div: ['times'],
  pow: ['times'],
  lt: ['lte', 'gte'],
  lte: ['lt', 'gt'],
  gt: ['gte', 'lte'],
  gte: ['gt', 'lt'],
}

/** Methods that may be left out: `x.neg()` becomes `x`, and `x.minus(y)` becomes `x`. */
const DROPPED = new Set(['minus', 'div', 'pow', 'neg', 'abs', 'exp', 'ln', 'sqrt', 'atanh'])

/** Questions whose answer is turned round; `if (x.eq(y))` is left to Stryker, which tries true and false. */
const NEGATED = new Set(['eq', 'isZero', 'isInteger', 'isNegative', 'isPositive'])

const MATH_SWAPS = new Map([
  ['floor', 'ceil'],
  ['ceil', 'floor'],
  ['round', 'floor'],
  ['trunc', 'floor'],
])
const MATH_DROPPED = new Set([
  'abs',
  'exp',
  'log',
  'sqrt',
  'fround',
  'expm1',
  'log1p',
  'log2',
  'log10',
  'atanh',
])

/** The name of a called method, or undefined. @param {any} path */
function calledMethod(path) {
  if (!path.isCallExpression()) return undefined
  const { callee } = path.node
  const isMethod =
    syntax.isMemberExpression(callee) && !callee.computed && syntax.isIdentifier(callee.property)
  return isMethod ? callee.property.name : undefined
}

/** Whether a name such as `Decimal` or `Math` stands before the dot: a class, which is no operand. @param {any} object */
const isClass = object =>
  syntax.isSuper(object) || (syntax.isIdentifier(object) && /^[A-Z][A-Za-z]*$/.test(object.name))

/** The same call of another method. @param {any} call @param {string} name */
function renamed(call, name) {
  const callee = syntax.memberExpression(copy(call.callee.object), syntax.identifier(name))
  return syntax.callExpression(callee, call.arguments.map(copy))
}

/** Whether Stryker's ConditionalExpression already tries both answers of this question. @param {any} path */
function isTried(path) {
  const { parent, key } = path
  return (
    key === 'test' ||
    syntax.isLogicalExpression(parent) ||
    syntax.isUnaryExpression(parent, { operator: '!' })
  )
}

/** @type {Mutator} */
export const decimalMethod = {
  name: 'DecimalMethod',
  *mutate(path) {
    const method = calledMethod(path)
    if (method === undefined || isClass(path.node.callee.object)) return
    if (Object.hasOwn(SWAPS, method)) for (const name of SWAPS[method] ?? []) yield renamed(path.node, name)
    if (DROPPED.has(method)) yield copy(path.node.callee.object)
    if (NEGATED.has(method) && !isTried(path)) yield syntax.unaryExpression('!', copy(path.node))
  },
}

/** `x.pow(y)` becomes 1/x^y, in the way that any field has: x/x/x^y, or with the literal's other sign. @param {any} call */
function reciprocalPower({ callee, arguments: [exponent] }) {
  const base = callee.object
  if (syntax.isNumericLiteral(exponent))
    return syntax.callExpression(copy(callee), [syntax.unaryExpression('-', copy(exponent))])
  const over = (/** @type {any} */ left, /** @type {any} */ right) =>
    syntax.callExpression(syntax.memberExpression(left, syntax.identifier('div')), [right])
  const power = syntax.callExpression(copy(callee), [copy(exponent)])
  return over(over(copy(base), copy(base)), power)
}

/** @type {Mutator} */
export const exponentOfPower = {
  name: 'ExponentOfPower',
  *mutate(path) {
    if (calledMethod(path) !== 'pow' || isClass(path.node.callee.object)) return
    if (path.node.arguments.length === 1 && syntax.isExpression(path.node.arguments[0]))
      yield reciprocalPower(path.node)
  },
}

/** @type {Mutator} */
export const mathFunction = {
  name: 'MathFunction',
  *mutate(path) {
    const method = calledMethod(path)
    if (method === undefined || !syntax.isIdentifier(path.node.callee.object, { name: 'Math' })) return
    const swapped = MATH_SWAPS.get(method)
    if (swapped) yield renamed(path.node, swapped)
    const [argument] = path.node.arguments
    if (MATH_DROPPED.has(method) && syntax.isExpression(argument)) yield copy(argument)
  },
}
