import type { Token } from '../../documents/model/document.js'
import type { Predicate } from '../../english/predicates/predicate.js'
import { type Predication, predicationsIn } from '../../english/predicates/predication.js'
import type { Judgement } from '../../math/judges/judgement.js'
import type { Reading } from '../../page/reading.js'
import type { Judged } from '../judged.js'
import { guarded } from '../laws/guarded.js'
import { type LawPage, lawCheck, ruled } from '../laws/law-page.js'
import { sentencesOf } from '../laws/sentences.js'
import type { Rule } from '../rule.js'
import { isOfRealNumbers } from './context.js'

/** Something that a sentence says of formulas, with the page that it stands on. */
export interface Said {
  readonly predication: Predication<Token>
  readonly page: LawPage
}

/** What is to be said of a predication; null where nothing is known of it. */
export type SaidJudge = (said: Said) => Judgement | null

const known = new WeakMap<Reading, readonly Predication<Token>[]>()

/** What the sentences of a part of a page say of formulas: each is read once for all rules. */
function predicationsOf(page: LawPage): readonly Predication<Token>[] {
  const found = known.get(page.reading) ?? sentencesOf(page).flatMap(predicationsIn)
  known.set(page.reading, found)
  return found
}

/** A rule that judges what verbs and nouns say of formulas. */
export const saidCheck = (
  rule: string,
  judges: Readonly<Partial<Record<Predicate, SaidJudge>>>,
): Rule['check'] =>
  lawCheck(page =>
    predicationsOf(page).flatMap((predication): Judged[] => {
      const judge = judges[predication.predicate]
      const judgement =
        judge && isOfRealNumbers(page.reading) ? guarded(() => judge({ predication, page })) : null
      if (!judgement || (judgement.verdict === 'refuted' && predication.first.headers)) return []
      const { first, last } = predication
      const place = { from: first.start, to: last.end, start: first.start, end: last.end }
      return [ruled({ rule, token: first, judgement, reading: judgement.reading ?? '', ...place }, page)]
    }),
  )
