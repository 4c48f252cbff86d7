import type { Token } from '../../../documents/model/document.js'
import { hasSense } from '../../../english/matching.js'
import type { Judged } from '../../judged.js'
import type { LawPage } from '../law-page.js'
import { sentencesOf } from '../sentences.js'
import { knownProportions } from './known/known.js'
import { proportionsOf } from './of-page.js'
import type { Proportion } from './proportion.js'

/** The parts of the sentences of a section between semicolons, but for those that tell what was measured. */
export const clausesOf = (page: LawPage): readonly (readonly Token[])[] =>
  sentencesOf(page)
    .filter(tokens => !tokens.some(token => hasSense(token, 'empirical')))
    .flatMap(partsOf)

function partsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const at = tokens.findIndex(({ kind, text }) => kind === 'break' && text === ';')
  return at < 0
    ? [tokens]
    : [tokens.slice(0, at), ...partsOf(tokens.slice(at + 1))].filter(({ length }) => length > 0)
}

/** What the laws say of a clause, where they agree; those that the page gives come first. */
export function agreedOn(
  tokens: readonly Token[],
  { page, reading }: LawPage,
  judge: (law: Proportion) => Judged | null,
): readonly Judged[] {
  const [first, last] = [tokens[0]!, tokens.at(-1)!]
  const place = { token: first, reading, start: first.start, end: last.end }
  const judgeBy = (laws: readonly Proportion[]): Judged[] => laws.flatMap(law => judge(law) ?? [])
  const own = judgeBy(proportionsOf(page, place))
  const found = own.length > 0 ? own : judgeBy(knownProportions(page, place))
  const isAgreed = found.every(({ judgement }) => judgement.verdict === found[0]!.judgement.verdict)
  return isAgreed ? found.slice(0, 1) : []
}
