import type { Token } from '../../documents/model/document.js'
import { endOfListHead, isAskedBehindList } from '../../english/headings.js'
import { leadsToClaims, rangeClauses } from '../../english/logic/range-clause.js'
import { hasSense } from '../../english/matching.js'
import { BLANK_LINE, neighbouringSentence, sentenceOf } from '../../english/sentence.js'
import type { Chain } from '../../notation/tree/node.js'
import type { Reading } from '../reading.js'

/** So many sentences that begin with "let" may stand before one that begins with "then". */
const MAX_SUPPOSED = 4

/** The words by which a formula is claimed of all values of its symbols, and those among them that only suppose ranges. */
export interface ClaimedRange {
  readonly sentence: readonly Token[]
  /** Those of its words that stand in other sentences. */
  readonly before: ReadonlySet<Token>
  /** The clauses that say no more than what symbols range over, "if $x > 0$", each from its first word on. */
  readonly clauses: readonly (readonly Token[])[]
}

/**
 * The sentence of a formula, with what it goes on from: "let $a > 0$." before "then …", and "for all real $x$:" before a
 * list that it is an item of.
 */
export function claimedRange(
  token: Token,
  reading: Reading,
  isRange: (chain: Chain) => boolean,
): ClaimedRange {
  const own = sentenceOf(token, reading)
  const isOfRanges = (formula: Token): boolean => {
    const chains = reading.chains.get(formula) ?? []
    return formula !== token && chains.length > 0 && chains.every(isRange)
  }
  const sentence = [...headOf(own[0]!, reading), ...supposedBefore(own, reading, isOfRanges), ...own]
  return {
    sentence,
    before: new Set(sentence.slice(0, -own.length)),
    clauses: rangeClauses(sentence, isOfRanges),
  }
}

/** A claimed range without the words that only suppose it. */
export const withoutSupposing = ({ sentence, clauses }: ClaimedRange): readonly Token[] => {
  const leads = new Set(clauses.map(([lead]) => lead))
  return leads.size === 0 ? sentence : sentence.filter(word => !leads.has(word))
}

/** "Let $a > 0$. Let $n$ be an integer." before "Then …". */
function supposedBefore(
  own: readonly Token[],
  reading: Reading,
  isRange: (formula: Token) => boolean,
): readonly Token[] {
  if (!hasSense(own[0], 'inference')) return []
  const found: Token[] = []
  for (let i = 1; i <= MAX_SUPPOSED; i++) {
    const before = neighbouringSentence(own[0]!, reading, -i)
    const [clause] = rangeClauses(before, isRange)
    const isWhole =
      clause?.[0] === before[0] &&
      before.slice(clause?.length).every(({ kind }) => kind !== 'word' && kind !== 'math')
    if (!clause || !isWhole) break
    if (BLANK_LINE.test(reading.source.slice(before[0]!.start, own[0]!.start))) break
    found.unshift(...before)
  }
  return found
}

/**
 * "For all real $x$:" before the list that a sentence is in; nothing where its words quantify nothing, or say more, and
 * where the page asks something behind the list.
 */
function headOf(first: Token, reading: Reading): readonly Token[] {
  const end = endOfListHead(first.start, reading.source)
  if (end === null || isAskedBehindList(first.start, reading.source)) return []
  const { tokens } = reading.section
  const last = tokens.findLast(token => token.end <= end)
  const head = last ? sentenceOf(last, reading) : []
  return leadsToClaims(head) ? head : []
}
