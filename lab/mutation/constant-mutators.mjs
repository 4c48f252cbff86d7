// @ts-check
// Constants of numerical work: tolerances, exponents and numbers of digits.
import { isValue } from './literal-mutators.mjs'
import { copy, syntax } from './stryker.mjs'

/** @typedef {import('./stryker.mjs').Mutator} Mutator */

const TOLERANCE = /tolerance|epsilon|slack|margin|ulps/i
const DIGITS = /digits|precision|guard|bits|places/i

/** A decimal with its sign, digits and exponent apart. */
const PARTS = /^([-+]?(?:\d+\.?\d*|\.\d+))(?:[eE]([-+]?\d+))?$/

/** The name that a literal is the value of, in any case: `const TOLERANCE = …`, `{ digits: … }`, `digits = …`. @param {any} path */
function nameOf({ parent, key }) {
  if (key === 'init' && syntax.isVariableDeclarator(parent)) return parent.id.name ?? ''
  if (key === 'value' && (syntax.isObjectProperty(parent) || syntax.isClassProperty(parent)))
    return parent.key.name ?? ''
  if (key === 'right' && syntax.isAssignmentPattern(parent)) return parent.left.name ?? ''
  return ''
}

/** A literal as it is written, without the marks that group digits, or undefined where it is no decimal. @param {any} path */
function writtenDecimal(path) {
  if (!isValue(path)) return undefined
  if (path.isStringLiteral()) return PARTS.test(path.node.value) ? path.node.value : undefined
  return path.isNumericLiteral() ? path.node.extra?.raw?.replaceAll('_', '') : undefined
}

/** The same kind of literal for another decimal. @param {any} path @param {string} text */
const literal = (path, text) =>
  path.isStringLiteral() ? syntax.stringLiteral(text) : syntax.numericLiteral(Number(text))

/** The decimal ten to the power of `shift` times as large, written with an exponent. @param {string} text @param {number} shift */
function shifted(text, shift) {
  const [, digits, exponent = '0'] = PARTS.exec(text) ?? []
  return digits === undefined ? undefined : `${digits}e${Number(exponent) + shift}`
}

/** A tolerance ten times as wide and ten times as narrow: one so called, and any literal with a negative exponent. @type {Mutator} */
export const tolerance = {
  name: 'Tolerance',
  *mutate(path) {
    const text = writtenDecimal(path)
    if (text === undefined || (!/e-/i.test(text) && !TOLERANCE.test(nameOf(path)))) return
    for (const other of [shifted(text, 1), shifted(text, -1)]) {
      if (other !== undefined && Number(text) !== 0) yield literal(path, other)
    }
  },
}

/** A number of digits less; NumericLiteral has one more. @type {Mutator} */
export const digitsConstant = {
  name: 'DigitsConstant',
  *mutate(path) {
    if (!path.isNumericLiteral() || !DIGITS.test(nameOf(path))) return
    if (Number.isSafeInteger(path.node.value)) yield syntax.numericLiteral(path.node.value - 1)
  },
}

/** `1e-40` becomes `1e40`, in literals and where a template writes the exponent. @type {Mutator} */
export const exponentSign = {
  name: 'ExponentSign',
  *mutate(path) {
    if (path.isTemplateLiteral()) yield* signsOfTemplate(path.node)
    const text = writtenDecimal(path)
    const [, digits, exponent] = PARTS.exec(text ?? '') ?? []
    if (exponent !== undefined && Number(exponent) !== 0)
      yield literal(path, `${digits}e${-Number(exponent)}`)
  },
}

/** @param {any} template */
function* signsOfTemplate(template) {
  for (const [index, expression] of template.expressions.entries()) {
    const written = /(?:^|[\d}.])e(-?)$/.exec(template.quasis[index].value.raw)
    if (!written || !syntax.isExpression(expression)) continue
    const other = syntax.cloneNode(template, true, false)
    if (written[1] === '-') {
      const raw = template.quasis[index].value.raw.slice(0, -1)
      other.quasis[index] = syntax.templateElement({ raw, cooked: raw }, false)
    } else other.expressions[index] = syntax.unaryExpression('-', copy(expression))
    yield other
  }
}
