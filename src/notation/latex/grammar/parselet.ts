import type { Node, Sign } from '../../tree/node.js'
import type { Token } from '../../tree/token.js'
import type { Cursor } from './cursor.js'

/** What a token that begins an operand reads; the token itself is read already. */
export type Parselet = (grammar: Grammar, token: Token) => Node

export interface Parselets {
  /** By the spelling of a command or mark. */
  readonly byText: ReadonlyMap<string, Parselet>
  readonly byKind: ReadonlyMap<Token['kind'], Parselet>
  /** Marks that stand for an operand only where one must stand, as `\cdot` in f(·). */
  readonly placeholders: ReadonlyMap<string, Parselet>
}

export interface GrammarOptions {
  /** Names that are functions whatever they are applied to. */
  readonly functions: ReadonlySet<string>
  /** Whether `*` as an index stands for every index. */
  readonly holes: boolean
}

/** The grammar as each of its parts is handed it: whatever a part reads may hold mathematics of any level again. */
export interface Grammar {
  readonly cursor: Cursor
  readonly options: GrammarOptions
  /** Functions whose argument has no brackets, so that a division behind it could belong to either. */
  readonly openEnded: WeakSet<Node>
  /** Where the sign of a relation inside braces stands. */
  readonly signs: WeakMap<Node, Sign>
  /** Whether the next factor is a bracket that was read already. */
  readonly hasPending: boolean
  /** What brackets hold: relations, separated. */
  list(): Node[]
  /** a = b inside brackets or braces. */
  relation(): Node
  /** y \mid x, p \| q and i \succ j. */
  bar(): Node
  /** A \cup B, p \wedge q. */
  connected(): Node
  sum(): Node
  product(): Node
  /** The product that these factors begin. */
  productFrom(factors: readonly Node[], start: number): Node
  /** A factor with any signs in front of it. */
  signedFactor(): Node
  /** An operand with its scripts, the arguments it is applied to, and n! or 13\% behind it. */
  factor(): Node
  /** An operand without scripts. */
  atom(): Node
  /** What a command or script takes: a braced group or one token. */
  argument(enclosure?: 'braces' | 'index'): Node
  /** What stands in braces that are open; the node leaves the braces out. */
  group(opening: Token): Node
  /** Notes a remainder without brackets. */
  remainder(node: Node): Node
  /** Whether an operand could begin here. */
  begins(): boolean
  beginsSigned(): boolean
}
