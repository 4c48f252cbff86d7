import { isCommand } from '../prose-arithmetic/code-arithmetic.js'
import { namesFunction, takesBareArgument } from '../prose-arithmetic/functions/function-word.js'

const OPERATOR = /[+*^·×⋅÷!]|[-−/](?=\s|[\d(])/
const COLUMNS = /\s{3,}(?![=≈+\-*/])/

/** What no program gives a value to: `loss(u)`, `E[X]`, `P(A | B)`. */
const CALL = /^\s*(?:\p{L}\w*\([^=]*\)|(?:E|Var|SD|Cov)\[[^=]*\])\s*$/u

/**
 * Whether a line of a block states an identity in single letters, functions and calls: an expression, which no program
 * gives a value to, stands before a sign of equality, `sin 2x = 2 sin x cos x`, `loss(u) = -log σ(u)`.
 */
export function statesIdentity(line: string): boolean {
  const [statement] = line.split(COLUMNS)
  const sides = statement!.split('=')
  if (sides.length < 2 || isCommand(statement!) || !/[\p{L}\d)\]!]\s*$/u.test(statement!)) return false
  const words = statement!.match(/(?<!\p{L})\p{L}+(?![\p{L}(]|(?<=\b(?:E|Var|SD|Cov))\[)/gu) ?? []
  const isOfSymbols = words.every(word => word.length === 1 || namesFunction(word.toLowerCase()))
  return isOfSymbols && words.length > 0 && sides.slice(0, -1).some(isExpression)
}

function isExpression(side: string): boolean {
  const words = side.match(/\p{L}+/gu) ?? []
  return OPERATOR.test(side) || CALL.test(side) || words.some(word => takesBareArgument(word))
}
