import type { Token } from '../documents/document.js'
import { type Reading, sentenceBefore } from './reading.js'
import { isOneOf } from './vocabulary.js'

/** How a sentence brings a formula in: it gives it, it concludes it, it says it of something, or nothing tells. */
export type Cue = 'premise' | 'conclusion' | 'saying' | 'none'

/** Words that give what stands behind them. */
const GIVES: readonly string[] =
  'with for at let given give take taking suppose supposing assume assuming if when where consider considering using use uses used set setting choose choosing pick say under fix from has have had having whose of'.split(
    ' ',
  )
/** Words that conclude it. */
const CONCLUDES: readonly string[] =
  'gives giving so hence thus therefore then yield* get gets getting obtain* find finds result* equals becomes comes amounts totals makes means implies consequently accordingly leaves works i.e.'.split(
    ' ',
  )
/** Words that only say that something is so. */
const SAYS: readonly string[] = 'is are was were be about approximately roughly around'.split(' ')

/** The cue nearest before a formula in its sentence; what stands in another bracket does not count. */
export function cueBefore(token: Token, reading: Reading): Cue {
  let says: Cue = 'none'
  for (const word of sentenceBefore(token, reading).toReversed()) {
    if (word.kind !== 'word' || (word.aside && !token.aside)) continue
    // "we are given" gives, "this gives" concludes.
    if (isOneOf(word, CONCLUDES)) return 'conclusion'
    if (isOneOf(word, GIVES)) return says === 'saying' && word.text === 'of' ? says : 'premise'
    if (isOneOf(word, SAYS)) says = 'saying'
  }
  return says
}

/** Words by which a sentence leaves the case that was spoken of. */
const ANOTHER_CASE: readonly string[] =
  'instead other* another second third alternatively versus vs doubl* halv* halve tripl* quadrupl* twice half larger smaller bigger different* respectively former latter previous* original* new old case if were was unlike whereas compare* contrast each either'.split(
    ' ',
  )

/** The word by which some of these tokens speak of another case, or null. */
export const anotherCaseIn = (tokens: readonly Token[]): string | null =>
  tokens.find(token => isOneOf(token, ANOTHER_CASE))?.text ?? null

/** Words of a sentence in which an equation says what is sought. */
const SEEKS: readonly string[] =
  'solve* solving equation* solution* unknown* satisf* require* want* must need* target* goal threshold constraint* condition* set setting root roots until unless'.split(
    ' ',
  )

/** The word by which a sentence states an equation to be solved rather than a fact, or null. */
export const soughtIn = (tokens: readonly Token[]): string | null =>
  tokens.find(token => isOneOf(token, SEEKS))?.text ?? null
