import { isWordFor } from './lexicon.js'
import type { Word } from './word.js'

/** Whether a word leads from the name of a quantity to its value: "is", "equals", "about", "therefore". */
export const leadsToValue = ({ kind, text }: Word): boolean =>
  kind === 'word' && isWordFor(text, 'copula', 'comesTo', 'roughly', 'precisely', 'inference')

/** Whether a sentence goes on behind a value with something of its own: "and", "so", "with". */
export const goesOnBehindValue = ({ kind, text }: Word): boolean =>
  kind === 'word' && isWordFor(text, 'goesOnBehindValue', 'causal', 'inference', 'contrast')

/** Whether a word leads from a formula to its value in one case, or from one case to the next: "which is", "i.e.", "and". */
export const leadsToCase = (word: Word): boolean =>
  leadsToValue(word) || (word.kind === 'word' && isWordFor(word.text, 'subject', 'joining', 'again'))
