import type { Token } from '../documents/model/document.js'
import { type Reading, sentenceBefore } from '../page/page.js'
import { isOneOf } from './vocabulary.js'

/** How a sentence brings a formula in: it gives it, it concludes it, it says it of something, or nothing tells. */
export type Cue = 'premise' | 'conclusion' | 'saying' | 'none'

/** Words that give what stands behind them. */
const GIVES: readonly string[] =
  'with for at let given give take taking suppose supposing assume assuming if when where consider considering using use uses used set setting choose choosing pick say under fix has have had having whose'.split(
    ' ',
  )
/** Words that give it right behind them: "a budget of C = 4". */
const JOINS: readonly string[] = ['of', 'from']
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
  const before = sentenceBefore(token, reading)
  for (const word of before.toReversed()) {
    // "At C = 4 this is N = 5": what is said is not what is given.
    if (word.kind === 'math' && says === 'saying') return says
    if (word.kind !== 'word' || (word.aside && !token.aside)) continue
    if (isOneOf(word, CONCLUDES)) return 'conclusion'
    if (isOneOf(word, SAYS) && isPointing(word, reading)) return 'conclusion'
    if (isOneOf(word, SAYS) || isOurs(word, token, reading)) says = 'saying'
    else if (isOneOf(word, GIVES) || (isOneOf(word, JOINS) && word === before.at(-1))) return 'premise'
  }
  return says
}

/** "At C = 4 this is N = 5" concludes. */
const isPointing = (word: Token, { section, places }: Reading): boolean =>
  POINTING.has(section.tokens[places.get(word)! - 1]?.text)
const POINTING: ReadonlySet<string | undefined> = new Set(['this', 'that', 'which'])

/** "We have 2x = 6" says it; "it has N = 5" gives it. */
const isOurs = ({ text }: Token, token: Token, reading: Reading): boolean => {
  const before = sentenceBefore(token, reading)
  return text === 'have' && before.some((other, i) => other.text === 'we' && before[i + 1]?.text === 'have')
}

const FOLLOWS =
  /(?:^|[^a-z])(?:so|hence|thus|therefore|then|consequently|(?:this|which|together|substitut\w*|combining|inserting) (?:gives?|yields?|becomes))(?: that| we (?:get|have|obtain|find))? $/
const BEHIND = 6

/** Whether the words right before a formula conclude it: "so", "hence we get", "which gives". */
export function followsDirectly(token: Token, reading: Reading): boolean {
  const before = sentenceBefore(token, reading).slice(-BEHIND)
  return FOLLOWS.test(before.map(({ kind, text }) => (kind === 'word' ? `${text} ` : '. ')).join(''))
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
  'solve* solving equation* solution* unknown* satisf* requiring requirement* must target* goal threshold constraint* condition* setting until unless'.split(
    ' ',
  )
/** Words that seek where we are who does it: "we need 2x = 6", but "this needs 6ND operations". */
const WE_SEEK: ReadonlySet<string> = new Set('need want require set root roots'.split(' '))

/** Words of a sentence that gives a symbol a value of its own: in it the symbol is not what it was. */
const OWN_CASE: readonly string[] =
  'with for at if when suppose* assum* consider* now next then so hence thus gives get becomes finally first last same again whether'.split(
    ' ',
  )

/** Whether a sentence begins a case of its own, or concludes something. */
export const beginsCase = (tokens: readonly Token[]): boolean =>
  anotherCaseIn(tokens) !== null || tokens.some(token => isOneOf(token, OWN_CASE))

/** What comes behind the "to" of an aim. */
const AIMS: ReadonlySet<string> = new Set(
  'get reach achieve obtain have make attain hit ensure guarantee'.split(' '),
)

/** The word by which a sentence states an equation to be solved rather than a fact, or null. */
export function soughtIn(tokens: readonly Token[]): string | null {
  const found = tokens.find(
    (token, i) =>
      isOneOf(token, SEEKS) ||
      (token.kind === 'word' && WE_SEEK.has(token.text)) ||
      (AIMS.has(token.text) && tokens[i - 1]?.text === 'to'),
  )
  return found?.text ?? null
}
