import type { Token } from '../../documents/model/document.js'
import { hasSense } from '../../english/matching.js'
import { sentenceOf } from '../../english/sentence.js'
import { stanceOf } from '../../english/stance.js'
import { familyNamed } from '../../math/statistics/families.js'
import { canonical } from '../../notation/tree/canonical.js'
import { isName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'
import { spelled } from '../../notation/tree/spelling.js'
import type { Reading } from '../reading.js'
import type { StatedChain } from '../stated-chain.js'
import { GivenByName } from '../symbols/given-by-name.js'

/** What a page says of how a random variable is distributed: `X \sim \mathrm{Bin}(10, 0.3)`. */
export interface GivenDistribution {
  readonly family: string
  readonly parameters: readonly Node[]
}

/** The distributions that a page gives random variables, by their names, in reading order. */
export class GivenDistributions extends GivenByName<GivenDistribution> {
  /** Notes what a chain says of its first name. */
  note({ terms: [left, right], signs, token }: StatedChain, reading: Reading): void {
    if (signs[0]?.operator !== '~' || !left || !right || right.head !== 'call') return
    const names = left.head === 'sequence' ? left.args : [left]
    if (!names.every(isName)) return
    const given = givenBy(right, token, reading)
    for (const name of names) this.add(spelled(canonical(name)), left.start, given)
  }
}

function givenBy(right: Node, token: Token, reading: Reading): GivenDistribution | null {
  const [head, ...parameters] = right.args as [Node, ...Node[]]
  const name = isName(head) ? spelled(canonical(head)) : ''
  const family = familyNamed(name)
  const { kind } = stanceOf(token, reading)
  if (!family || kind === 'denied' || kind === 'corrected') return null
  // "$X \sim \mathrm{Exp}(5)$ with mean 5": some books give a mean in place of a rate.
  const mayBeMean = sentenceOf(token, reading).some(word => hasSense(word, 'scaleOfChance'))
  if (family.isOfRate && mayBeMean) return null
  return { family: name, parameters: parameters.map(valueOf) }
}

/** `\mathrm{Bin}(n = 10, p = 0.3)` */
const valueOf = (node: Node): Node =>
  node.head === 'relation' && node.text === '=' ? (node.args[1] ?? node) : node
