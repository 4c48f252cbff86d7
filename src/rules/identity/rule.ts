import { isOfMatrices } from '../../english/arithmetic.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { isTransposeSign } from '../../notation/arrays/transpose-sign.js'
import { LatexError } from '../../notation/latex/lexer/latex-error.js'
import { joinsSets } from '../../notation/logic/set-algebra.js'
import { differentiatesTranspose } from '../../notation/lower/derivatives.js'
import { mayCall } from '../../notation/readings/letter-before-bracket.js'
import type { Head, Node } from '../../notation/tree/node.js'
import { symbolsOf } from '../../notation/tree/symbols-of.js'
import { nameOf } from '../../page/exercises.js'
import { placeOf, type Statement } from '../../page/statement.js'
import { judgeEach } from '../each-statement.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { judgeApplied, judgeInverse } from './applied-functions.js'
import { arraysIn, judgeArrays } from './array-identity.js'
import { judgeAtValues } from './at-values.js'
import { judgePutIn } from './by-definitions.js'
import { isOfDifferentials, judgeAntiderivative, judgeDifferentials } from './calculus/differential-form.js'
import { judgeDerivativeLink } from './calculus/explicit-derivative.js'
import { judgeGradientVector } from './calculus/gradient-vector.js'
import { judgeIndefiniteIntegral } from './calculus/indefinite-integral.js'
import { judgeNamedDerivative } from './calculus/named-derivative.js'
import { judgeEntries } from './entries.js'
import { isOfEvents, judgeEvents } from './event-algebra.js'
import { judgeExpansion } from './expansion.js'
import { judgeMembers } from './families/members.js'
import { judgeQuantified } from './for-every-value.js'
import { judgeForNoValue } from './for-no-value.js'
import { judgeGivenDistribution } from './given-distribution.js'
import { withKnownCalls } from './known-calls.js'
import { judgeMistyped } from './mistyped.js'
import { dependsOnOrder } from './order-of-factors.js'
import { judgeProportionality } from './proportionality.js'
import { judgeRewritten } from './rewritten.js'
import { judgeClosedForm } from './sequences/closed-form.js'
import { judgeProgressionLink } from './sequences/progression.js'

/** The first of these that settles a relation judges it, or else the first that leaves it undecided. */
const JUDGES: readonly ((statement: Statement) => Judgement | null)[] = [
  judgeMembers,
  judgeGivenDistribution,
  judgeEvents,
  judgeProgressionLink,
  judgeClosedForm,
  judgeDerivativeLink,
  judgeIndefiniteIntegral,
  judgeExpansion,
  judgeGradientVector,
  judgeNamedDerivative,
  judgeAntiderivative,
  judgeApplied,
  judgeInverse,
  judgeProportionality,
  judgeQuantified,
  judgePutIn,
  judgeForNoValue,
  judgeRewritten,
  judgeMistyped,
  judgeAtValues,
]

function judged(found: Statement): Judged[] {
  const statement = withKnownCalls(found)
  const { link, chain, reading, isWhole, kind } = statement
  if (!isWhole || (chain.token.headers && restsOnPage(statement))) return []
  // What says which values are meant claims nothing of them.
  if (kind === 'implication' || kind === 'range') return []
  if (symbolsOf(link.left).size + symbolsOf(link.right).size === 0) return []
  if (differentiatesTranspose(link.left, link.right)) return []
  const arrays = arraysIn(statement)
  const judgement = arrays
    ? judgeArrays(statement, arrays)
    : (firstOf(statement) ?? judgeEntries(statement, firstOf))
  if (!judgement || (statement.unit?.isCertain && !isOfEveryField(statement, judgement))) return []
  if (!arrays && takesSignsAsNumbers(judgement, statement)) return []
  const { left, right } = link
  // A cell may leave out for which values it is meant, but for a derivative, an integral or a series.
  if (chain.token.headers && judgement.verdict === 'refuted' && ![left, right].some(isOfCalculus)) return []
  // `P(0) = 0` is true of a product, and says something of a function of which nothing is known.
  if (judgement.verdict === 'holds' && [left, right].some(side => mayCall(side, reading.source))) return []
  const isOrdered = !arrays && !isOfEvents(statement) && mayNotCommute(statement)
  if (/^(?:holds|conditional)$/.test(judgement.verdict) && isOrdered) return []
  const { start, end } = link.right
  const place = { from: link.left.start, to: end, start, end }
  const at = { token: chain.token, reading, link, chain }
  return [
    {
      rule: 'identity',
      exercise: nameOf(reading.section),
      ...place,
      judgement,
      through: [],
      at,
      isGeneral: true,
    },
  ]
}

/** Whether the T of a transpose, or the I of matrices, was taken for a number. */
function takesSignsAsNumbers({ witness }: Judgement, statement: Statement): boolean {
  const { link, asserted, reading, symbols } = statement
  const isNumber = (name: string): boolean =>
    asserted.every.has(name) || symbols.meaningsAt(name, placeOf(statement)).length > 0
  if ([link.left, link.right].some(isTransposed) && !isNumber('T')) return true
  const isTaken = (name: string): boolean => witness?.[name] !== undefined && !isNumber(name)
  return isTaken('I') && (isTaken('T') || isOfMatrices(reading.section.tokens))
}

/** `A^T`, `x^\top`: a power of a capital letter, or one that is no number. */
const isTransposed = ({ head, args }: Node): boolean =>
  (head === 'pow' &&
    isTransposeSign(args[1]!.text) &&
    (args[1]!.text !== 'T' || isCapital(withoutIndex(args[0]!)))) ||
  args.some(isTransposed)
const withoutIndex = (node: Node): Node => (node.head === 'sub' ? node.args[0]! : node)

/** Whether the page says what a name of a relation is; a cell of a table may be of another case. */
const restsOnPage = (statement: Statement): boolean => {
  const { link, symbols } = statement
  return [link.left, link.right]
    .flatMap(side => [...symbolsOf(side)])
    .some(
      name =>
        symbols.meaningsAt(name, placeOf(statement)).length > 0 ||
        symbols.functionsAt(name, placeOf(statement)).length > 0,
    )
}

const CALCULUS: ReadonlySet<Head> = new Set([
  'differential',
  'gradient',
  'integral',
  'between',
  'sum',
  'product',
])
const DOTS: ReadonlySet<string> = new Set(['dots', 'leftOut'])
const isOfCalculus = ({ head, text, args }: Node): boolean =>
  CALCULUS.has(head) || (head === 'symbol' && DOTS.has(text)) || args.some(isOfCalculus)

const ORDERED: ReadonlySet<Head> = new Set(['abs', 'sqrt', 'ln', 'log', 'min', 'max'])

/** What is proved of real symbols is so of complex ones where no absolute value, root, logarithm or order stands in it. */
function isOfEveryField({ link: { left, sign, right } }: Statement, { verdict }: Judgement): boolean {
  const isOrdered = ({ head, args }: Node): boolean => ORDERED.has(head) || args.some(isOrdered)
  return verdict === 'holds' && sign.operator === '=' && ![left, right].some(isOrdered)
}

/** Of matrices AB may not be BA. That small letters are matrices is only taken from their own sentence or the one before. */
function mayNotCommute(statement: Statement): boolean {
  const { link, chain, reading } = statement
  const sides = [link.left, link.right]
  const isOfKind = () => sides.some(invertsProduct) || mayBeOfMatrices(statement) || mayBeOfSets(statement)
  if ((sides.some(hasOrder) || dependsOnOrder(sides, isCapital)) && isOfKind()) return true
  if (!dependsOnOrder(sides, isSmall)) return false
  const near = reading.section.tokens.filter(
    ({ sentence }) => sentence === chain.token.sentence || sentence === chain.token.sentence - 1,
  )
  return isOfMatrices(near)
}

/** Whether the section speaks of matrices, or the page gives one of the names as one. */
const mayBeOfMatrices = ({ link: { left, right }, reading, symbols }: Statement): boolean =>
  isOfMatrices(reading.section.tokens) ||
  [left, right].some(side => symbols.arrays.standsIn(side, left.start))

/** Of sets A × B is not B × A. */
const mayBeOfSets = ({ reading: { chains } }: Statement): boolean =>
  [...chains.values()].flat().some(({ terms }) => terms.some(joinsSets))

/** Whether two capitals are multiplied, as matrices are: AB may not be BA. */
function hasOrder({ head, args }: Node): boolean {
  const capitals = new Set(args.filter(isCapital).map(({ text }) => text))
  return (head === 'mul' && capitals.size > 1) || args.some(hasOrder)
}

/** `(AB)^{-1}` is written of matrices, or of maps. */
const invertsProduct = ({ head, args: [base, exponent, ...others] }: Node): boolean =>
  head === 'pow'
    ? hasOrder(base!) && exponent!.head === 'neg'
    : [base, exponent, ...others].some(part => part !== undefined && invertsProduct(part))

const isCapital = ({ head, text }: Node): boolean => head === 'symbol' && /^[A-Z]$/.test(text)
const isSmall = ({ head, text }: Node): boolean => head === 'symbol' && /^[a-z]$/.test(text)

function firstOf(statement: Statement): Judgement | null {
  try {
    // As a product of letters `dx = t dt` may be true where it is false of differentials.
    if (isOfDifferentials(statement)) return judgeDifferentials(statement)
    let open: Judgement | null = null
    for (const judge of JUDGES) {
      const judgement = judge(statement)
      if (judgement && judgement.verdict !== 'undecided') return judgement
      open ??= judgement
    }
    return open
  } catch (error) {
    // An expression that has no value or no term is left unread.
    if (error instanceof LatexError || error instanceof RangeError || error instanceof ReferenceError)
      return null
    throw error
  }
}

export const identity = defineRule({
  id: 'identity',
  summary:
    'The two sides of a relation between expressions with symbols are proved equal, or told apart by a witness.',
  why: 'A wrong sign or exponent in a derivation is invisible in the result for the one value that somebody tries.',
  source: null,
  examples: {
    right: [
      { states: 'for all real $a$ and $b$ we have $(a + b)^2 = a^2 + 2ab + b^2$' },
      { states: '$\\frac{d}{dx} x^3 = 3x^2$' },
      { states: '$\\sum_{k=1}^n k = \\frac{n(n+1)}{2}$' },
      { states: 'for all $x \\in (0, \\pi/2)$ we have $\\sin x < x$' },
      {
        given: 'Let $p_i = e^{z_i} / \\sum_k e^{z_k}$.',
        states: '$\\frac{\\partial p_i}{\\partial z_j} = p_i(\\delta_{ij} - p_j)$',
      },
    ],
    wrong: [
      { states: 'for all real $a$ and $b$ we have $(a + b)^2 = a^2 + b^2$' },
      { states: '$\\frac{d}{dx} x^3 = 2x^2$' },
      { states: '$\\sum_{k=1}^n k = \\frac{n(n-1)}{2}$' },
      { states: 'for all $x \\in (0, \\pi)$ we have $\\cos x > 0$' },
      {
        given: 'Let $A_i = r_i - \\bar r$.',
        states: '$\\sum_i A_i = 1$',
      },
    ],
  },
  stage: 'symbols',
  check: page => page.lines.flatMap(reading => judgeEach('identity', reading, page, judged)),
})
