import type { Token } from '../../documents/model/document.js'
import { isDisowning } from '../../english/disowning.js'
import { DENIED, isOneOf, REPORTED, SUPPOSED } from '../../english/vocabulary.js'
import { type Reading, sentenceBefore, sentenceBehind } from '../../page/page.js'

/** Words of the cases that a law leaves out: "rewards that are not all equal" denies nothing. */
const CASES: readonly (readonly string[])[] = [
  ['not', 'all', 'equal'],
  ['not', 'all', 'identical'],
  ['not', 'all', 'the', 'same'],
  ['instead'],
  ['not', 'depend'],
  ['no', 'bias'],
  ['not', 'correlated'],
  ['not', 'constant'],
  ['not', 'identical'],
  ['margin', 'of', 'error'],
  ['false', 'positive'],
]
const TOLD: readonly string[] = REPORTED.filter(word => word !== 'suppos*' && word !== 'nobody')

/** Words of a sentence that is about some cases, or about what is nearly so. */
const RESTRICTED: readonly string[] = 'only unless provided asymptotically roughly sometimes'.split(' ')

/** Why a sentence may not claim what stands in it; null where it does. */
export function reasonToDoubt(token: Token, reading: Reading): string | null {
  const before = withoutCases(sentenceBefore(token, reading))
  const sentence = [...before, token, ...withoutCases(sentenceBehind(token, reading))]
  const isSaid = (tokens: readonly Token[], words: readonly string[]) =>
    tokens.some(other => isOneOf(other, words))
  if (sentence.some((_, at) => isDisowning(at, sentence, token)))
    return 'its sentence calls something a mistake'
  if (isSaid(before, SUPPOSED)) return 'its sentence only supposes'
  if (isSaid(before, TOLD)) return 'its sentence tells what is said'
  if (isSaid(sentence, DENIED)) return 'its sentence denies something'
  if (isSaid(sentence, RESTRICTED)) return 'its sentence says it of some cases only'
  if (sentence.at(-1)?.text === '?') return 'its sentence asks'
  return null
}

function withoutCases(tokens: readonly Token[]): readonly Token[] {
  const left: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const found = CASES.find(words => words.every((word, i) => tokens[at + i]?.text === word))
    if (found) at += found.length
    else left.push(tokens[at++]!)
  }
  return left
}
