import { isOfMatrices } from '../../english/arithmetic.js'
import { hasSense } from '../../english/matching.js'
import { sentenceBefore } from '../../english/sentence.js'
import { isName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'
import { symbolsOf } from '../../notation/tree/symbols-of.js'
import type { Statement } from '../../page/statement.js'
import { type Derivative, derivativeAt, functionAt } from './derivative.js'
import { initialValuesOf, withValues } from './initial-value.js'

/** A differential equation in one unknown function. */
export interface DifferentialEquation {
  readonly statement: Statement
  readonly unknown: string
  /** The variable, where the equation names it. */
  readonly by: string | null
  readonly left: Node
  readonly right: Node
  readonly order: number
  /** Whether the unknown stands in it by itself too, and not only its derivatives: `y' = 2t` has nothing to solve. */
  readonly isOfUnknown: boolean
}

/** A derivative is worked out no further behind a formula than so many words. */
const MAX_WORKING = 60
/** Vectors and operators, whose products have an order. */
const NO_NUMBERS = /\\(?:vec|mathbf|boldsymbol|bm|mathcal|mathscr|overrightarrow)(?![A-Za-z])/

/**
 * The differential equations in one unknown function among the statements of a page, each at the place of its statement.
 * `(ty)' = 4t^3` is one where an equation before it has one of its names for its unknown.
 */
export function equationsIn(statements: readonly Statement[]): readonly (DifferentialEquation | null)[] {
  let before: DifferentialEquation | null = null
  const given = new Map<string, number>()
  return statements.map(statement => {
    const { chain, reading } = statement
    const place = reading.places.get(chain.token)!
    const found = equationOf(statement, before?.unknown ?? null)
    const stated = found ? null : functionAt(chain.terms[0]!)
    if (stated) given.set(stated.key, place)
    // Behind `y = x^r` the derivative `y' = r x^{r-1}` is worked out, and no equation.
    const isWorkedOut =
      found?.isOfUnknown === false && place - (given.get(found.unknown) ?? -Infinity) <= MAX_WORKING
    if (!found || isWorkedOut) return null
    before = found
    return found
  })
}

function equationOf(statement: Statement, known: string | null): DifferentialEquation | null {
  const { chain, isWhole, link, reading } = statement
  if (chain.token.headers || !isWhole || chain.signs.length > 1 || link.sign.operator !== '=') return null
  if (NO_NUMBERS.test(reading.source.slice(link.left.start, link.right.end)) || isOfOrder(link, reading))
    return null
  if (sentenceBefore(chain.token, reading).some(word => hasSense(word, 'every'))) return null
  const found = [link.left, link.right].flatMap(derivativesIn)
  const functions = new Set(found.flatMap(({ of }) => functionAt(of)?.key ?? []))
  const [own = null, another] = functions
  const isMentioned = known !== null && found.some(({ of }) => mentions(of, known))
  const unknown = own ?? (isMentioned ? known : null)
  const variables = new Set(found.flatMap(({ by, isByTime }) => by ?? (isByTime ? 't' : [])))
  if (unknown === null || another !== undefined || variables.size > 1) return null
  if (initialValuesOf(statement, unknown).length > 0) return null
  const [left, right] = [link.left, link.right].map(side => withValues(side, unknown, reading.source))
  return {
    ...{ statement, unknown, left: left!, right: right! },
    by: [...variables][0] ?? null,
    order: Math.max(...[left!, right!].map(depthOf)),
    isOfUnknown: [left!, right!].some(side => standsIn(side, unknown)),
  }
}

/** `\dot x = Ax` on a page of matrices: capitals have an order there. */
const isOfOrder = ({ left, right }: Statement['link'], { section }: Statement['reading']): boolean =>
  isOfMatrices(section.tokens) &&
  [left, right].some(side => [...symbolsOf(side)].some(name => /^[A-Z]$/.test(name)))

/** The derivatives of a side, those inside others too. */
function derivativesIn(node: Node): readonly Derivative[] {
  const own = derivativeAt(node)
  if (own) return [own, ...(functionAt(own.of) ? [] : derivativesIn(own.of))]
  return isName(node) ? [] : partsOf(node).flatMap(derivativesIn)
}

const partsOf = ({ head, args }: Node): readonly Node[] => (head === 'call' ? args.slice(1) : args)

/** How often the most differentiated part of a side is differentiated. */
function depthOf(node: Node): number {
  const own = derivativeAt(node)
  if (own) return own.order + depthOf(own.of)
  return isName(node) ? 0 : Math.max(0, ...partsOf(node).map(depthOf))
}

/** Whether a function stands in a side as it is, or in a product that is differentiated. */
function standsIn(node: Node, key: string): boolean {
  const own = derivativeAt(node)
  if (own) return functionAt(own.of) === null && standsIn(own.of, key)
  const found = functionAt(node)
  return found?.key === key || (!isName(node) && partsOf(node).some(part => standsIn(part, key)))
}

const mentions = (node: Node, key: string): boolean => symbolsOf(node).has(key)
