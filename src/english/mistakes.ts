import { isFunctionWord } from './grammar.js'
import { isWordFor, wordsFor } from './lexicon.js'
import { isOneOf } from './matching.js'
import type { Word } from './word.js'
import type { Name } from './worded/scaled/named.js'
import { scaledIn } from './worded/scaled/scaled.js'

const SCORED = wordsFor('scored')
const MEASURED_BEFORE = wordsFor('measuredBefore')
const MEASURED_BEHIND = wordsFor('measuredBehind', 'rise', 'fall')
/** That what is scored as wrong is no mistake of the page. */
const CALLED = wordsFor('callsWrong')

/** The word of a sentence that calls something in it a mistake; null where none does. */
export function mistakeIn(sentence: readonly Word[], judged: Word): string | null {
  return sentence.find((_, at) => callsMistake(at, sentence, judged))?.text ?? null
}

/** A wrong answer that is scored is no mistake of the page, nor is an error that is a quantity. */
function callsMistake(at: number, sentence: readonly Word[], judged: Word): boolean {
  const [word, before, behind] = [sentence[at]!, sentence[at - 1], sentence[at + 1]]
  if (!isOneOf(word, CALLED)) return false
  // "All right or all wrong" speaks of both.
  if (sentence[at - 2]?.text === 'or' && isWordFor(before?.text, 'every', 'determiner')) return false
  if (['wrong', 'incorrect'].includes(word.text))
    return !(behind && (isScored(before, behind) || isWrongThing(behind)))
  if (!word.text.startsWith('error')) return true
  // "To halve the error, four times the samples are needed."
  if (scaledIn(sentence, isErrorAt).length > 0) return false
  if (before?.text === 'of' && sentence[at - 2]?.text === 'margin') return false
  if (before && (isOneOf(before, MEASURED_BEFORE) || before.kind === 'math')) return false
  // The error $2 - 1.9 = 0.1$ is a difference; the error $2 + 2 = 5$ is one that somebody made.
  if (behind === judged) return !DIFFERENCE.test(behind.text)
  // "Shrink the error by $10^{-6}$".
  const isChanged = behind?.text === 'by' && /^(?:math|number)$/.test(sentence[at + 2]?.kind ?? '')
  return !(behind && (isOneOf(behind, MEASURED_BEHIND) || behind.kind === 'math' || isChanged))
}

const isErrorAt: Name = (words, at) => (words[at]?.text.startsWith('error') ? 1 : 0)

/** "A wrong turn", "the wrong size": a thing, and no statement. */
const isWrongThing = ({ kind, text }: Word): boolean =>
  kind === 'word' &&
  !isFunctionWord(text) &&
  !text.endsWith('ly') &&
  !isWordFor(text, 'statementNoun', 'mistake', 'wrong')

const DIFFERENCE = /[-−|]/

/** "A wrong answer", "a right answer and a wrong one". */
const isScored = (before: Word | undefined, behind: Word): boolean =>
  isOneOf(behind, SCORED) ||
  (behind.text === 'one' && before !== undefined && (before.text === 'a' || isWordFor(before.text, 'every')))
