import { closedValueOf, MIN_DIGITS } from '../../math/engines/value.js'
import { readPrinted } from '../../math/number/printed-number.js'
import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { number, squareRoot } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import type { Glossary } from '../../notation/tree/glossary.js'
import type { Node } from '../../notation/tree/node.js'
import { figureOfNode } from '../../page/quantities/printed-figure.js'
import type { GivenConstant } from '../../page/symbols/given-constant.js'
import type { Grounds, StatedAt } from '../judged.js'
import { defineDoubt } from './doubt.js'

const LOGARITHMS: ReadonlySet<Node['head']> = new Set(['ln', 'log'])

/** The roots and logarithms in a tree. */
const functionsIn = (node: Node): readonly Node[] => [
  ...(node.head === 'sqrt' || LOGARITHMS.has(node.head) ? [node] : []),
  ...node.args.flatMap(functionsIn),
]

const argumentOf = ({ args }: Node, glossary: Glossary): Rational | undefined => {
  const term = lowered(args[0]!, glossary)
  return term ? exactValue(term) : undefined
}

/** The constants from which a function in a link may be worked out: `\sqrt{50}` is 5 \sqrt 2, and log 24 is 3 log 2 + log 3. */
function constantsFor(
  { left, right }: NonNullable<StatedAt['link']>,
  given: readonly GivenConstant[],
  glossary: Glossary,
): readonly GivenConstant[] {
  const own = [left, right].flatMap(functionsIn)
  return given.filter(({ constant }) =>
    own.some(node => node.head === constant.head && isOfOne(node, constant, glossary)),
  )
}

/** Whether two roots differ by a rational factor, or two logarithms are of numbers with a divisor in common. */
function isOfOne(node: Node, constant: Node, glossary: Glossary): boolean {
  const [one, other] = [node, constant].map(part => argumentOf(part, glossary))
  if (!one || !other || one.sign() <= 0 || other.sign() <= 0) return false
  return node.head === 'sqrt'
    ? exactValue(squareRoot(number(one.div(other)))) !== undefined
    : sharesDivisor(one, other)
}

const sharesDivisor = (one: Rational, other: Rational): boolean =>
  [one.numerator, one.denominator].some(part =>
    [other.numerator, other.denominator].some(divisor => divisor > 1n && part % divisor === 0n),
  )

/** Half of what the last digit of a figure is worth, of the figure. */
function roundingOf(node: Node): Rational {
  const figure = figureOfNode(node)?.figure
  if (!figure) return Rational.ZERO
  const { value, unit } = readPrinted(figure.digits)
  return value.isZero() ? Rational.ZERO : unit.div(2).div(value.abs())
}

/** Whether a figure is as near to its value as the constants are known that it may come from. */
function isNear(right: Node, constants: readonly GivenConstant[], { valueWith }: Grounds): boolean {
  const figure = figureOfNode(right)?.figure
  const value = valueWith(new Map())
  if (!figure || !value) return false
  const { lower } = closedValueOf(value, MIN_DIGITS)
  const slack = constants.map(({ value: given }) => roundingOf(given)).reduce((sum, part) => sum.plus(part))
  const allowed = lower.abs().times(slack.plus(roundingOf(right)))
  return lower.minus(readPrinted(figure.digits).value).abs().lte(allowed)
}

export const roundedConstants = defineDoubt({
  id: 'rounded-constants',
  summary:
    'The page works with rounded values of a root or a logarithm, such as log 2 = 0.301, and the figure is as near as they are.',
  examples: [
    'Take $\\log_{10} 2 = 0.3010$. Then $\\log_{10} 8 = 0.9030$.',
    'Use $\\sqrt{2} = 1.41$. Then $\\sqrt{50} = 7.05$.',
  ],
  applies: ({ judgement, at: { link, reading }, grounds }) => {
    if (!link || !grounds) return null
    const given = grounds.symbols.constantsBeside(link.left.start)
    const constants = constantsFor(link, given, reading.glossary)
    // A logarithm in another base has been judged in it, and is misrounded there.
    return constants.length > 0 &&
      (judgement.verdict === 'misrounded' || isNear(link.right, constants, grounds))
      ? 'the page works with rounded values of its function'
      : null
  },
})
