import type { Token } from '../../documents/model/document.js'
import { hasSense } from '../../english/matching.js'
import { sentenceOf } from '../../english/sentence.js'
import { stanceOf } from '../../english/stance.js'
import { familyNamed } from '../../math/statistics/families.js'
import { isName, rootName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'
import { spelledName } from '../../notation/tree/spelled-name.js'
import type { Reading } from '../reading.js'
import type { StatedChain } from '../stated-chain.js'
import { GivenByName } from '../symbols/given-by-name.js'
import { type GivenDistribution, saidDistributions } from './said-distributions.js'

/** The distributions that a page gives random variables, by their names, in reading order. */
export class GivenDistributions extends GivenByName<GivenDistribution> {
  /** Notes what the words of a section say, before its formulas: "let $Y$ be Poisson with mean 4". */
  noteWords(reading: Reading): void {
    for (const { name, given } of saidDistributions(reading)) this.add(name, given.start, given)
  }

  /** Notes what a chain says of its first name; in `X, Y \sim U(0, 1)` the first says the same as the second. */
  note({ chain, token }: StatedChain, reading: Reading): void {
    const all = reading.chains.get(token)!
    const said = all.slice(all.indexOf(chain)).find(({ signs }) => signs.length > 0)
    const [left] = chain.terms
    // `\\approx N(50, 25)` behind it is another.
    const right = said?.signs[0]?.operator === '~' && said.signs.length === 1 ? said.terms[1] : undefined
    if (!left || !isName(left) || !right) return
    const given = isDistribution(right) ? givenBy(right, token, reading) : null
    this.add(spelledName(left), left.start, given)
  }
}

/** Whether a tree speaks of a variable whose distribution the page gives. */
export const mentionsVariable = (node: Node, given: GivenDistributions): boolean =>
  given.all(spelledName(node)).length > 0 || node.args.some(part => mentionsVariable(part, given))

/** Whether a side says how a variable is distributed: `\mathrm{Bin}(10, 0.3)`. */
export const isDistribution = ({ head, args }: Node): boolean =>
  head === 'call' && familyOf(args[0]!) !== null

/** The name of a family that a node is. */
function familyOf(node: Node): string | null {
  const name = spelledName(node)
  return familyNamed(name) ? name : null
}

function givenBy(right: Node, token: Token, reading: Reading): GivenDistribution | null {
  const [head, ...parameters] = right.args as [Node, ...Node[]]
  const family = familyOf(head)
  const { kind } = stanceOf(token, reading)
  if (family === null || kind === 'denied' || kind === 'corrected') return null
  // Some books give a mean in place of a rate.
  const words = sentenceOf(token, reading)
  const isRate = words.some(word => hasSense(word, 'rateOfEvents'))
  const mayBeMean = !isLambda(parameters[0]) || words.some(word => hasSense(word, 'meanNamed'))
  if (familyNamed(family)?.isOfRate && !isRate && mayBeMean) return null
  const { start, end } = right
  return { family, parameters: parameters.map(numberOf), reading, token, start, end }
}

const isLambda = (node: Node | undefined): boolean =>
  node !== undefined && (rootName(node) === 'lambda' || (node.head === 'relation' && isLambda(node.args[0])))

/** `\mathrm{Bin}(n = 10, p = 0.3)` */
const numberOf = (node: Node): Node =>
  node.head === 'relation' && node.text === '=' ? (node.args[1] ?? node) : node
