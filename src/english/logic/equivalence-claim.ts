import { isWordFor, wordsFor } from '../lexicon.js'
import { hasSense, lengthAt } from '../matching.js'
import { leadOf } from '../predicates/predication.js'
import { subjectAt } from '../predicates/subject.js'
import type { Word } from '../word.js'
import { beginsByItself, endsByItself } from '../worded/stands-alone.js'

/** How a formula is joined to the one before it. */
export type Joint = 'and' | 'or'

/** "$x^2 = 4$ if and only if $x = 2$ or $x = -2$": what is said to be true of the same numbers. */
export interface EquivalenceClaim<T extends Word> {
  readonly left: T
  readonly right: readonly { readonly formula: T; readonly joint: Joint }[]
}

/** The equivalence that a sentence claims in words and for itself; null where it claims none. */
export function equivalenceClaimIn<T extends Word>(sentence: readonly T[]): EquivalenceClaim<T> | null {
  const at = sentence.findIndex((_, place) => lengthAt(sentence, place, wordsFor('ifAndOnlyIf')) > 0)
  if (at < 0) return null
  const length = lengthAt(sentence, at, wordsFor('ifAndOnlyIf'))
  const right = alternativesFrom(sentence, at + length)
  const lead = leadOf(sentence)
  const left = leftOf(sentence.slice(lead.to), at - lead.to)
  return right && left ? { left, right } : null
}

/** The only formula before the connective: "the inequality $x^2 < 9$ holds". */
function leftOf<T extends Word>(sentence: readonly T[], end: number): T | null {
  for (let from = 0; from < end; from++) {
    const subject = beginsByItself(sentence, from) ? subjectAt(sentence, from) : null
    const [formula, another] = subject?.subjects ?? []
    if (!formula || another) continue
    const rest = sentence.slice(subject!.to, end)
    return rest.every(word => hasSense(word, 'holdsTrue') || isWordFor(word.text, 'copula')) ? formula : null
  }
  return null
}

/** "$x = 2$ or $x = -2$": the formulas up to the end of the sentence; null where another word stands among them. */
function alternativesFrom<T extends Word>(
  sentence: readonly T[],
  from: number,
): EquivalenceClaim<T>['right'] | null {
  const found: { formula: T; joint: Joint }[] = []
  let joint: Joint | null = 'and'
  let at = from
  for (; at < sentence.length; at++) {
    const word = sentence[at]!
    if (word.kind === 'math') {
      if (joint === null) return null
      found.push({ formula: word, joint })
      joint = null
    } else if (word.text === 'or' || word.text === 'and') joint = word.text
    else if (word.text !== ',' && word.text !== 'either') break
  }
  const isWhole = joint === null && endsByItself(sentence, at)
  return found.length > 0 && isWhole ? found : null
}
