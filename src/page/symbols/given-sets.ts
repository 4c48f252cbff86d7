import type { Token } from '../../documents/model/document.js'
import { introducesNames } from '../../english/logic/context.js'
import { sentenceBefore } from '../../english/sentence.js'
import { stanceOf } from '../../english/stance.js'
import { isEmptySet, isSetName, joinsSets, setName } from '../../notation/logic/set-algebra.js'
import { isCertainInterval, listedIn } from '../../notation/logic/set-literal.js'
import type { Node } from '../../notation/tree/node.js'
import type { Reading } from '../reading.js'
import type { StatedChain } from '../stated-chain.js'
import { GivenByName } from './given-by-name.js'

/** A set that a page gives: `A = \{1, 2, 3\}`, `I = [0, 1)`, `C = A \cup B`. */
export interface GivenSet {
  readonly name: string
  readonly node: Node
  readonly reading: Reading
  readonly token: Token
  readonly start: number
  readonly end: number
}

const GIVES: ReadonlySet<string> = new Set(['=', ':=', '≡'])

/** The sets that a page gives, by their names, in reading order; null where it says that a name is something else. */
export class GivenSets extends GivenByName<GivenSet> {
  /** Notes what a chain says of its first name. */
  note(statement: StatedChain, reading: Reading): void {
    const [first] = statement.terms
    const names = first!.head === 'sequence' ? first!.args : [first!]
    if (!names.every(isSetName)) return
    const given = this.givenBy(statement, reading)
    if (given === undefined) return
    for (const node of names) this.add(setName(node), first!.start, given)
  }

  /** The set, null where the name is something else from here on, and undefined where nothing is said of it. */
  private givenBy({ terms, signs, token }: StatedChain, reading: Reading): GivenSet | null | undefined {
    const [name, ...rights] = terms
    const operator = signs[0]?.operator
    if (operator === undefined || !GIVES.has(operator))
      return introducesNames(sentenceBefore(token, reading)) ? null : undefined
    if (name!.head === 'sequence') return undefined
    const node = rights.find(right => isSetLike(right, reading.source))
    const { kind } = stanceOf(token, reading)
    if (!node || kind === 'denied' || kind === 'corrected') return null
    const { start } = name!
    return { name: setName(name!), node, reading, token, start, end: node.end }
  }
}

const isSetLike = (node: Node, source: string): boolean =>
  listedIn(node, source) !== null || isCertainInterval(node, source) || isEmptySet(node) || joinsSets(node)
