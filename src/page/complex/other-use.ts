import type { Token } from '../../documents/model/document.js'
import { isOfCount } from '../../english/arithmetics/complex-numbers.js'
import { isDecoration, rootName } from '../../notation/tree/names.js'
import type { Chain, Head, Node } from '../../notation/tree/node.js'
import { BINDING, boundBy } from '../../notation/tree/symbols-of.js'
import type { Reading } from '../reading.js'

/** Heads of counts. */
const COUNTS: ReadonlySet<Head> = new Set(['binomial', 'factorial', 'differential'])

/** Letters that stand beside an index, or beside a unit vector. */
const NEIGHBOURS: ReadonlySet<string> = new Set(['i', 'j', 'k', 'n', 'm'])

/**
 * Whether a formula uses a letter for anything but the imaginary unit: as an index, a variable that a sum binds, a function of
 * time, a name with an index or an accent of its own, a number that is given, compared or counted with.
 */
export function usesOtherwise(unit: string, token: Token, reading: Reading): boolean {
  const chains = reading.chains.get(token) ?? []
  return (
    isVector(unit, token.text) ||
    isListed(unit, chains) ||
    (isAlone(unit, chains) && isOfCount(reading.section.tokens, reading.places.get(token)!)) ||
    chains.some(chain => chain.terms.some(term => isIndexIn(unit, term)) || isGiven(unit, chain))
  )
}

const isUnit = (unit: string, node: Node | undefined): boolean =>
  node?.head === 'symbol' && node.text === unit

/** `\\hat{\\imath}`, `\\mathbf{i}`: a vector, of which the grammar keeps no more than the letter. */
const isVector = (unit: string, text: string): boolean =>
  new RegExp(
    `\\\\(?:hat|widehat|vec|overrightarrow|mathbf|boldsymbol|bm|pmb|underline|dot|ddot)\\s*(?:\\{\\s*)?(?:\\\\${unit}math|${unit})(?![A-Za-z])`,
  ).test(text)

const isAlone = (unit: string, [chain, ...others]: readonly Chain[]): boolean =>
  others.length === 0 && chain?.signs.length === 0 && isUnit(unit, chain.terms[0])

/** `i, j`: two letters that number something. */
function isListed(unit: string, chains: readonly Chain[]): boolean {
  const members = chains.flatMap(({ terms }) =>
    terms.flatMap(term => (term.head === 'sequence' ? term.args : [term])),
  )
  const isNeighbour = (node: Node): boolean =>
    node.head === 'symbol' && node.text !== unit && NEIGHBOURS.has(node.text)
  return members.some(node => isUnit(unit, node)) && members.some(isNeighbour)
}

/** Whether a letter is an index in an expression, is bound by it, or has an index or arguments of its own. */
function isIndexIn(unit: string, node: Node): boolean {
  const [first, second] = node.args
  if (isDecoration(node) && rootName(node) === unit) return true
  if (node.head === 'sub' && mentions(unit, second!)) return true
  if (node.head === 'call' && isUnit(unit, first)) return true
  if (BINDING.has(node.head) && second && boundBy(second).includes(unit)) return true
  if (COUNTS.has(node.head) && node.args.some(part => mentions(unit, part))) return true
  if (node.head === 'pow' && !isExponentialOf(unit, first!) && isStep(unit, second!)) return true
  return node.args.some(part => isIndexIn(unit, part))
}

/** e to a multiple of i, or i to the i. */
const isExponentialOf = (unit: string, base: Node): boolean => isUnit('e', base) || isUnit(unit, base)

/** `x^i`, `2^{i+1}`: the power of a number that counts. */
const isStep = (unit: string, exponent: Node): boolean =>
  isUnit(unit, exponent) || (exponent.head === 'add' && exponent.args.some(part => isUnit(unit, part)))

/** Whether a letter stands in an index, alone or among others: `i`, `i+1`, `ij`. */
const mentions = (unit: string, node: Node): boolean =>
  (node.head === 'symbol' &&
    (node.text === unit || (/^[a-z]{2,3}$/.test(node.text) && node.text.includes(unit)))) ||
  node.args.some(part => mentions(unit, part))

const ORDERS: ReadonlySet<string> = new Set(['<', '>', '≤', '≥', '≪', '≫', '≠', '∈', '→', '≡', '~'])
const GIVES: ReadonlySet<string> = new Set(['=', ':=', '≈'])

/**
 * `i = 3`, `i := i + 1`, `1 \\le i \\le n`; `i = \\sqrt{-1}` says what the unit is, and `i = e^{i\\pi/2}` what it equals.
 * Where an order of the complex numbers is led to a contradiction `i > 0` is supposed; an index begins at a number.
 */
const isGiven = (unit: string, { terms, signs }: Chain): boolean =>
  signs.some(({ operator }, at) => {
    const [left, right] = [terms[at]!, terms[at + 1]!]
    if (/^[<>]$/.test(operator) && [left, right].some(isZero)) return false
    if (ORDERS.has(operator))
      return (isUnit(unit, left) && !isComplexPlane(right)) || (operator !== '→' && isUnit(unit, right))
    return GIVES.has(operator) && at === 0 && isUnit(unit, left) && !isOfUnit(unit, right)
  })

const isZero = ({ head, text }: Node): boolean => head === 'number' && text === '0'

const isComplexPlane = ({ head, text }: Node): boolean => head === 'set' && text === 'C'

const isOfUnit = (unit: string, node: Node): boolean => isRootOfMinusOne(node) || isExponential(unit, node)

const isExponential = (unit: string, node: Node): boolean =>
  (node.head === 'pow' && isUnit('e', node.args[0]) && mentions(unit, node.args[1]!)) ||
  node.args.some(part => isExponential(unit, part))

/** √-1 */
const isRootOfMinusOne = ({ head, args }: Node): boolean =>
  head === 'sqrt' && args.length === 1 && isMinusOne(args[0]!)

/** -1 */
const isMinusOne = ({ head, args }: Node): boolean =>
  head === 'neg' && args[0]!.head === 'number' && args[0]!.text === '1'

/** `for (int i = 0; …`, `a[i]`: code in which a letter counts. */
export const countsInCode = (letter: string, code: string): boolean =>
  new RegExp(`\\b${letter}\\b\\s*(?:=(?!=)|\\+\\+|\\+=|in\\b|<)|\\[[^\\]\\n]{0,20}\\b${letter}\\b`).test(code)
