// @ts-check
// Mathematics written with the constructors of src/math/term/term.ts: `add(1, exp(negate(x)))`.
import { copy, syntax } from './stryker.mjs'

/** @typedef {import('./stryker.mjs').Mutator} Mutator */

/** The constructor that takes another's place. */
const SWAPS = new Map([
  ['add', 'multiply'],
  ['multiply', 'add'],
  ['subtract', 'add'],
  ['divide', 'multiply'],
])

/** Constructors that may be left out: `exp(x)` becomes `x`, and `power(x, y)` becomes `x`. */
const DROPPED = new Set(['negate', 'subtract', 'divide', 'power', 'exp', 'ln', 'squareRoot', 'sigmoid'])

const NAMES = new Set([...SWAPS.keys(), ...DROPPED])

/**
 * The constructor's own name, or undefined where the name means something else here. It counts as a constructor
 * if the file imports it from term.js, or declares both it and `negate` (that file is term.ts).
 * @param {any} scope @param {string} name
 */
function constructorName(scope, name) {
  const binding = scope.getBinding(name)
  if (!binding) return undefined
  if (binding.kind !== 'module') {
    const isTermFile = binding.scope.path.isProgram() && binding.scope.hasOwnBinding('negate')
    return isTermFile && NAMES.has(name) ? name : undefined
  }
  const imported = binding.path.node.imported?.name
  const source = binding.path.parent.source.value
  return NAMES.has(imported) && /(^|\/)term\.js$/.test(source) ? imported : undefined
}

/** What a file calls the constructor `wanted`, or undefined where it does not have it. @param {any} scope @param {string} wanted */
function nameInScope(scope, wanted) {
  const bindings = Object.keys(scope.getAllBindings())
  return bindings.find(name => constructorName(scope, name) === wanted)
}

/**
 * Whether the place takes anything that reads as a term: an argument of another constructor, or an initialiser
 * that does. Elsewhere a bare number or name would only throw TypeError, which says nothing about the checks.
 * @param {any} path
 */
function takesAnything(path) {
  const { parent } = path
  return (
    path.listKey === 'arguments' &&
    syntax.isIdentifier(parent.callee) &&
    constructorName(path.scope, parent.callee.name) !== undefined
  )
}

/** Whether the operand is a term by itself, not a number or text that stands for one. @param {any} path @param {any} operand */
function isTerm(path, operand) {
  if (syntax.isCallExpression(operand) && syntax.isIdentifier(operand.callee)) {
    return constructorName(path.scope, operand.callee.name) !== undefined
  }
  return syntax.isMemberExpression(operand)
}

/** `power(x, y)` becomes `power(x, negate(y))`, and `power(x, 2)` becomes `power(x, -2)`. @param {any} path */
function* otherExponent({ node, scope }) {
  const [base, exponent] = node.arguments
  if (!syntax.isExpression(exponent)) return
  const negate = nameInScope(scope, 'negate')
  const power = (/** @type {any} */ other) => syntax.callExpression(copy(node.callee), [copy(base), other])
  if (syntax.isNumericLiteral(exponent)) yield power(syntax.unaryExpression('-', copy(exponent)))
  else if (negate) yield power(syntax.callExpression(syntax.identifier(negate), [copy(exponent)]))
}

/** @type {Mutator} */
export const termConstructor = {
  name: 'TermConstructor',
  *mutate(path) {
    if (!path.isCallExpression() || !syntax.isIdentifier(path.node.callee)) return
    const name = constructorName(path.scope, path.node.callee.name)
    if (name === undefined) return
    const operands = path.node.arguments
    const swapped = nameInScope(path.scope, SWAPS.get(name) ?? '')
    if (swapped) yield syntax.callExpression(syntax.identifier(swapped), operands.map(copy))
    const [first] = operands
    const canDrop = syntax.isExpression(first) && (takesAnything(path) || isTerm(path, first))
    if (DROPPED.has(name) && canDrop) yield copy(first)
    if (name === 'power') yield* otherExponent(path)
    if (!swapped && (name === 'add' || name === 'multiply') && operands.length > 1) {
      yield syntax.callExpression(copy(path.node.callee), operands.slice(0, -1).map(copy))
    }
  },
}
