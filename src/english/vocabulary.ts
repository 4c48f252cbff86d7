import type { Token } from '../documents/model/document.js'

/** Words that turn a statement round, weaken it, or only suppose it. */
export const NEGATION: ReadonlySet<string> = new Set(
  'not never no nor neither cannot hardly fails without'.split(' '),
)
export const HEDGE: ReadonlySet<string> = new Set(
  'can may might could often usually typically sometimes tends generally necessarily need'.split(' '),
)
export const SUPPOSED: readonly string[] =
  'if whether were suppose assume naive naively guess instead unless tempting alternatively mistake contrary'.split(
    ' ',
  )

/** Words that deny a whole, beside those that turn round what stands behind them. */
export const NOBODY: ReadonlySet<string> = new Set('nobody none nothing false untrue'.split(' '))

/** Words of a clause that says in which cases something is so. */
export const CONDITION: ReadonlySet<string> = new Set(
  'when whenever if unless once provided until'.split(' '),
)

/** Words by which a page tells what others say, or what would be, and those who speak for the page itself. */
export const REPORTED: readonly string[] =
  'say says said saying think thinks thought believe* belief claim claims claimed argue* assert* suppos* seem* nobody myth misconception fallacy conclude*'.split(
    ' ',
  )
export const SPEAKER: ReadonlySet<string> = new Set('we i can us'.split(' '))

/** Words of a sentence that shows an error rather than makes one. */
export const DISOWNED: readonly string[] =
  'mistake* mistaken* slip wrong* incorrect* naive naively error* contrary'.split(' ')

/** Words of a sentence that says that something is not so. */
export const DENIED: readonly string[] = 'not false contradict* impossible absurd no never nor would'.split(
  ' ',
)

/** Is this token one of those words? `a*` stands for every word that begins so; a plural matches its singular. */
export function isOneOf(token: Token, alternatives: readonly string[]): boolean {
  if (token.kind === 'number') {
    const { text, written = text } = token
    return alternatives.includes(text) || alternatives.includes(written.toLowerCase())
  }
  return token.kind === 'word' && isWordOf(token.text, alternatives)
}

/** Do these words begin at this place? Those of `each-layer` stand side by side; a single word is a word as above. */
export function beginsAt(tokens: readonly Token[], at: number, alternatives: readonly string[]): boolean {
  return lengthAt(tokens, at, alternatives) > 0
}

/** How many tokens the longest of these takes that begins here: 2 for `multi-query`; 0 where none does. */
export function lengthAt(tokens: readonly Token[], at: number, alternatives: readonly string[]): number {
  const here = tokens[at]!
  const lengths = alternatives.map(alternative => {
    const words = alternative.split('-')
    const isHere = words.every((word, i) => {
      const token = tokens[at + i]
      return token !== undefined && token.sentence === here.sentence && isOneOf(token, [word])
    })
    return isHere ? words.length : 0
  })
  return Math.max(0, ...lengths)
}

/** The same for a word that stands by itself. */
export function isWordOf(word: string, alternatives: readonly string[]): boolean {
  return alternatives.some(
    alternative =>
      alternative === word ||
      `${alternative}s` === word ||
      (alternative.endsWith('*') && word.startsWith(alternative.slice(0, -1))),
  )
}
