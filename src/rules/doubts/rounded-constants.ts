import { closedValueOf, MIN_DIGITS } from '../../math/engines/value.js'
import { readPrinted } from '../../math/number/printed-number.js'
import { Rational } from '../../math/number/rational.js'
import type { Node } from '../../notation/tree/node.js'
import { figureOfNode } from '../../page/quantities/printed-figure.js'
import type { Grounds, StatedAt } from '../judged.js'
import { defineDoubt } from './doubt.js'

/** Three digits of a constant are known to a two-hundredth; a multiple of it is no worse. */
const CLOSE = Rational.of('1/100')

const FUNCTIONS: ReadonlySet<Node['head']> = new Set(['sqrt', 'ln', 'log', 'exp'])

/** The functions that a tree works with: `ln`, `sqrt`, `sin`. */
function functionsIn(node: Node, found = new Set<string>()): ReadonlySet<string> {
  if (FUNCTIONS.has(node.head)) found.add(node.head)
  if (node.head === 'call') found.add(node.text)
  for (const part of node.args) functionsIn(part, found)
  return found
}

/** "With log 2 = 0.301, log 8 = 0.903": what is worked out of rounded values of one function is rounded too. */
function restsOnConstants({ left, right }: NonNullable<StatedAt['link']>, { symbols }: Grounds): boolean {
  const own = new Set([...functionsIn(left), ...functionsIn(right)])
  return symbols
    .constantsBeside(left.start)
    .some(({ constant }) => [...functionsIn(constant)].some(name => own.has(name)))
}

export const roundedConstants = defineDoubt({
  id: 'rounded-constants',
  summary:
    'The page works with rounded values of a function, such as log 2 = 0.301, and the figure is close.',
  examples: [
    'Take $\\log_{10} 2 = 0.3010$. Then $\\log_{10} 8 = 0.9030$.',
    'Use $\\sqrt{2} = 1.41$. Then $\\sqrt{50} = 7.05$.',
  ],
  applies: ({ judgement, at: { link }, grounds }) => {
    if (!link || !grounds || !restsOnConstants(link, grounds)) return null
    const reason = 'the page works with rounded values of its function'
    if (judgement.verdict === 'misrounded') return reason
    const figure = figureOfNode(link.right)?.figure
    const value = grounds.valueWith(new Map())
    if (!figure || !value) return null
    const { lower } = closedValueOf(value, MIN_DIGITS)
    const gap = lower.minus(readPrinted(figure.digits).value).abs()
    return gap.lte(lower.abs().times(CLOSE)) ? reason : null
  },
})
