import { oneOf } from '../lexicon.js'
import { HERE } from '../sentence.js'
import type { StanceKind } from '../stance-kind.js'
import type { Surroundings } from '../surroundings.js'

/** Words that show how a page stands to a formula, and where they stand. */
export interface Cue {
  readonly stance: StanceKind
  readonly where: keyof Surroundings
  readonly pattern: RegExp
}

export const cue = (stance: StanceKind, where: keyof Surroundings, pattern: string): Cue => ({
  stance,
  where,
  pattern: new RegExp(pattern),
})

/** The beginning of a word: no letter, digit, hyphen or apostrophe stands before it. */
export const B = "(?<![\\w'’-])"
export const tell = oneOf('tell')
export const be = `(?:is|are|was|were|be|being|seems?|looks?)`
/** A few words of any kind. */
export const some = (most: number): string => `(?: [^.?! ]{1,30}){0,${most}}`
export const falsehood = `(?:not (?:${be} )?(?:at all |even )?${oneOf('right')}|(?:an? |quite |simply |plainly |clearly |obviously |of course )*${oneOf('wrong')})`
export const mistaken = `(?:an? |the |of |just |only |clearly |obvious |well-known |famous |common |classic |simple |old |calculation |sign )*${oneOf('mistake')}`
/** What a formula counts, as far as the word behind it tells. */
const noun = `(?!${oneOf('statementNoun', 'copula', 'relative', 'preposition', 'joining', 'contrast', 'causal', 'inference')})[a-z]`
/** A formula that counts no things. */
export const COUNTS_NOTHING = `${HERE}(?! ${noun})`
/** A number of things that is taken for given, which no denial around it denies: "no rain on the $3 \cdot 7 = 21$ days". */
export const COUNTED = `${oneOf('ofWhatIsGiven')} ${HERE} ${noun}`
