import type { Token } from '../documents/model/document.js'
import { type Judgement, judgement } from '../math/judges/judgement.js'
import type { Reason } from '../math/judges/verdict.js'
import type { Term } from '../math/term/term.js'
import type { Node, Sign } from '../notation/tree/node.js'
import type { Page } from '../page/page.js'
import type { Reading } from '../page/reading.js'
import type { StatedChain } from '../page/stated-chain.js'
import type { Definition } from '../page/symbols/definition.js'

/** The formula or word that a statement is read from: what its stance is asked about. */
export interface StatedAt {
  readonly token: Token
  readonly reading: Reading
  /** The sides and the sign of a relation. */
  readonly link?: { readonly left: Node; readonly sign: Sign; readonly right: Node }
  /** The chain that the relation stands in. */
  readonly chain?: StatedChain
}

/** How a statement can be judged again with other values of its symbols, and which values of the page it rests on. */
export interface Grounds {
  readonly symbols: Page['symbols']
  readonly uses: readonly Definition[]
  /** Whether the units of the values were put in too, so that nothing is left to convert. */
  readonly areUnitsCounted: boolean
  readonly holdsWith: (chosen: ReadonlyMap<string, Definition>) => boolean
  /** The value of the left side, counted in what one of the printed figure is worth; null where it has none. */
  readonly valueWith: (chosen: ReadonlyMap<string, Definition>) => Term | null
}

/** A statement of a document with what was judged of it, before its place is counted in lines. */
export interface Judged {
  readonly rule: string
  readonly exercise: string | null
  /** The statement. */
  readonly from: number
  readonly to: number
  /** The part of it that is right or wrong: the right of the sign, or the figure of a sentence. */
  readonly start: number
  readonly end: number
  readonly judgement: Judgement
  readonly through: readonly number[]
  /** Absent for a block by which the author speaks to errata itself. */
  readonly at?: StatedAt
  readonly grounds?: Grounds
  /** The word by which a page that supposes the statement states it all the same: "this assumes", "it would take". */
  readonly statedBy?: 'assum' | 'would' | undefined
  /** Whether it is judged as true in general, so that a sentence about some cases only says less. */
  readonly isGeneral?: boolean
  /** What no line of the page gives and the judgement took from a book: `g = 4096`. */
  readonly assumed?: readonly string[]
}

/** What a stance is asked about: a statement with all of the token that it is read from. */
export const extentOf = ({ start, end }: Token, from: number, to: number) => ({
  start: Math.min(from, start),
  end: Math.max(to, end),
})

/** A statement that was not judged. */
export function unread(
  rule: string,
  exercise: string | null,
  { start, end }: { readonly start: number; readonly end: number },
  reason: Reason,
  explanation: string,
): Judged {
  const place = { from: start, to: end, start, end }
  return { rule, exercise, ...place, through: [], judgement: judgement('unread', { reason, explanation }) }
}
