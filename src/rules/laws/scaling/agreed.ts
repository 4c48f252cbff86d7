import type { Token } from '../../../documents/model/document.js'
import { hasSense } from '../../../english/matching.js'
import { type Held, heldIn } from '../../../english/worded/scaled/held.js'
import type { Judged } from '../../judged.js'
import type { LawPage } from '../law-page.js'
import { sentencesOf } from '../sentences.js'
import { jointProportions } from './joint.js'
import { knownProportions } from './known/known.js'
import { proportionsOf } from './of-page.js'
import type { Proportion } from './proportion.js'

/** What a clause says, and what it holds fixed. */
export type Clause = Held<Token>

/** The parts of the sentences of a section between semicolons, but for those that tell what was measured. */
export const clausesOf = (page: LawPage): readonly Clause[] =>
  sentencesOf(page)
    .filter(tokens => !tokens.some(token => hasSense(token, 'empirical')))
    .flatMap(partsOf)
    .map(heldIn)

function partsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const at = tokens.findIndex(
    ({ kind, text }, i) =>
      kind === 'break' && (text === ';' || (text === ':' && isRemark(tokens.slice(0, i)))),
  )
  return at < 0
    ? [tokens]
    : [tokens.slice(0, at), ...partsOf(tokens.slice(at + 1))].filter(({ length }) => length > 0)
}

/** "Independent groups may be averaged": a clause of its own that sets no case. */
const isRemark = (tokens: readonly Token[]): boolean =>
  tokens.some(token => hasSense(token, 'copula')) &&
  tokens.every(
    token =>
      token.kind === 'word' && !hasSense(token, 'preposition', 'condition', 'suppose', 'heldFixed', 'not'),
  )

/** What the laws say of a clause, where they agree; those that the page gives come first. */
export function agreedOn(
  { rest: tokens, held, without }: Clause,
  { page, reading }: LawPage,
  judge: (law: Proportion) => Judged | null,
): readonly Judged[] {
  if (tokens.length === 0) return []
  const [first, last] = [tokens[0]!, tokens.at(-1)!]
  const place = { token: first, reading, start: first.start, end: last.end }
  const judgeBy = (laws: readonly Proportion[]): Judged[] =>
    [...laws, ...jointProportions(laws)].flatMap(law => (mayHold(law, held) ? judge(law) : null) ?? [])
  const own = judgeBy(proportionsOf(page, place, new Set(without)))
  const found = own.length > 0 ? own : judgeBy(knownProportions(page, place))
  const isAgreed = found.every(({ judgement }) => judgement.verdict === found[0]!.judgement.verdict)
  return isAgreed ? found.slice(0, 1) : []
}

/** Whether what is held fixed, if anything is, is neither of the two quantities of a law, but another that it may have. */
const mayHold = ({ of, by, beside }: Proportion, held: readonly Token[] | null): boolean =>
  !held?.length || (beside(held, 0) === held.length && of(held, 0) === 0 && by(held, 0) === 0)
