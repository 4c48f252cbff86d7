// @ts-check
// Constants: a number, a big integer, and a decimal written as a string, which every arithmetic reads exactly.
import { syntax } from './stryker.mjs'

/** @typedef {import('./stryker.mjs').Mutator} Mutator */

const DECIMAL = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/
const FRACTION = /^[-+]?\d+\/\d+$/

/** Whether the literal is a value: not the name of a property, a type, a member of an enum or a module. @param {any} path */
export function isValue(path) {
  const { parent, key } = path
  if (key === 'key' && !parent.computed) return false
  return !(
    syntax.isTSLiteralType(parent) ||
    syntax.isTSEnumMember(parent) ||
    syntax.isImportOrExportDeclaration(parent) ||
    syntax.isImportExpression(parent) ||
    (syntax.isCallExpression(parent) && syntax.isImport(parent.callee))
  )
}

/**
 * A different decimal of the same form: the last digit before any exponent moves by one, upwards except from 9,
 * so that `1e-40` doubles and no constant becomes 0.
 * @param {string} text
 */
export function otherDecimal(text) {
  if (!DECIMAL.test(text) && !FRACTION.test(text)) return undefined
  return text.replace(/\d(?=\.?([eE].*)?$)/, digit => (digit === '9' ? '8' : String(Number(digit) + 1)))
}

/** @type {Mutator} */
export const decimalString = {
  name: 'DecimalString',
  *mutate(path) {
    if (!path.isStringLiteral() || !isValue(path)) return
    const other = otherDecimal(path.node.value)
    if (other !== undefined) yield syntax.stringLiteral(other)
  },
}

/**
 * An integer moves by one, any other number doubles, and moves by one in its last place: `1e-12` plus one would be
 * caught by anything.
 * @type {Mutator}
 */
export const numericLiteral = {
  name: 'NumericLiteral',
  *mutate(path) {
    if (!path.isNumericLiteral() || !isValue(path)) return
    const { value, extra } = path.node
    const moved = Number(otherDecimal(extra?.raw ?? ''))
    if (Number.isSafeInteger(value)) yield syntax.numericLiteral(value + 1)
    else yield syntax.numericLiteral(value * 2)
    if (!Number.isSafeInteger(value) && moved !== value * 2 && !Number.isNaN(moved))
      yield syntax.numericLiteral(moved)
  },
}

/** @type {Mutator} */
export const bigIntLiteral = {
  name: 'BigIntLiteral',
  *mutate(path) {
    if (path.isBigIntLiteral() && isValue(path))
      yield syntax.bigIntLiteral(String(BigInt(path.node.value) + 1n))
  },
}
