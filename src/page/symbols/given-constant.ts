import { cueBefore } from '../../english/discourse-cue.js'
import { closedValueOf, MIN_DIGITS } from '../../math/engines/value.js'
import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { definableIn } from '../../math/term/key.js'
import { PI } from '../../math/term/symbols.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { canonical } from '../../notation/tree/canonical.js'
import type { Glossary } from '../../notation/tree/glossary.js'
import type { Node } from '../../notation/tree/node.js'
import { sameShape } from '../../notation/tree/same-shape.js'
import { figureOfNode } from '../quantities/printed-figure.js'
import type { Reading } from '../reading.js'
import type { StatedChain } from '../stated-chain.js'

/** A number that a page works with in the place of a constant: "use π = 3.14", "take \sqrt 2 as 1.41". */
export interface GivenConstant {
  readonly constant: Node
  readonly value: Node
  readonly start: number
}

const ABOUT: ReadonlySet<string> = new Set(['=', '≈', '~'])

/**
 * The number that a statement gives a constant, or null. Nobody derives a decimal of π: it is given wherever it stands;
 * anything else is where a word such as "use" gives it.
 */
export function givenConstant(
  { token, terms: [constant, value, ...more], signs }: StatedChain,
  reading: Reading,
): GivenConstant | null {
  if (!constant || !value || more.length > 0 || !ABOUT.has(signs[0]!.operator)) return null
  const { glossary } = reading
  const isGiven =
    (isPi(constant, glossary) && figureOfNode(value) !== null) || cueBefore(token, reading) === 'premise'
  return isGiven && isConstant(constant, glossary) && isNear(constant, value, glossary)
    ? { constant, value, start: constant.start }
    : null
}

/** √3 as 1.7 is off by 2 %, the roughest that is handed out but for π; what is further off is a slip, and vouches for nothing. */
const MAX_ERROR = Rational.of('1/50')

/** Whether a number is one that somebody may work with in the place of a constant. */
function isNear(constant: Node, value: Node, glossary: Glossary): boolean {
  const given = worthOf(value, glossary)
  if (!given || isPi(constant, glossary)) return given !== undefined
  try {
    const { lower } = closedValueOf(lowered(constant, glossary)!, MIN_DIGITS)
    return given.minus(lower).abs().lte(lower.abs().times(MAX_ERROR))
  } catch (error) {
    if (error instanceof RangeError || error instanceof ReferenceError) return false
    throw error
  }
}

/** What does not even round to 3 is no number that anybody takes for π: there it names a share, a profit or a policy. */
const NEAR_PI = [Rational.of('2.5'), Rational.of('3.5')] as const

/** Whether a statement gives π another value, as a name has one: `\pi = 120 - 80`. */
export function renamesPi({ terms: [named, value], signs }: StatedChain, { glossary }: Reading): boolean {
  if (!named || !value || !ABOUT.has(signs[0]!.operator) || !isPi(named, glossary)) return false
  const worth = worthOf(value, glossary)
  return worth !== undefined && (worth.lt(NEAR_PI[0]) || worth.gt(NEAR_PI[1]))
}

const isPi = (node: Node, glossary: Glossary): boolean => {
  const term = lowered(node, glossary)
  return term?.kind === 'symbol' && term.name === PI
}

/** What is handed out is a number by its name, \sqrt 3, log 2, e^{-1/2}: with more or longer figures it is a calculation. */
const MAX_FIGURES = 2
const SHORT = /^\d+(?:\.\d)?$|^\d\.\d\d$/

/** An expression of π and one or two numbers that has no exact value. */
function isConstant(node: Node, glossary: Glossary): boolean {
  const term = lowered(node, glossary)
  return (
    term !== null &&
    figuresIn(node) <= MAX_FIGURES &&
    !exactValue(term) &&
    [...definableIn(term).keys()].every(key => key === PI)
  )
}

const figuresIn = ({ head, text, args }: Node): number =>
  (head === 'number' ? (SHORT.test(text) ? 1 : MAX_FIGURES + 1) : 0) +
  args.reduce((sum, part) => sum + figuresIn(part), 0)

function worthOf(node: Node, glossary: Glossary): Rational | undefined {
  const term = lowered(node, glossary)
  return term === null ? undefined : exactValue(term)
}

/**
 * A tree with the given numbers in the place of their constants; the tree itself where it mentions none. What was given
 * last before a place counts there, and what is given behind it only where nothing was.
 */
export function withGivenConstants(node: Node, given: readonly GivenConstant[]): Node {
  const shape = canonical(node)
  const own = given.filter(({ constant }) => sameShape(canonical(constant), shape))
  const found = own.findLast(({ start }) => start < node.start) ?? own[0]
  if (found) return placedAt(found.value, node)
  const args = node.args.map(part => withGivenConstants(part, given))
  return args.every((part, i) => part === node.args[i]) ? node : { ...node, args }
}

const placedAt = (node: Node, { start, end }: Node): Node => ({
  ...node,
  ...{ start, end },
  args: node.args.map(part => placedAt(part, { ...part, start, end })),
})
