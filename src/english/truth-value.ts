import type { Extent } from './layout.js'
import { sentenceBehind, textOf, type Words } from './sentence.js'
import { plain } from './surroundings.js'
import type { Word } from './word.js'

/** How programs and formulas write that something is not so: `False`, `\bot`, `\text{false}`. */
const FALSE = String.raw`(?:false|\\bot|⊥|\\(?:text|mathrm|mathsf|mathtt|texttt|operatorname|mathbf)\s?\{\s?false\s?\})`
const IS_FALSE = new RegExp(`^\\s*${FALSE}\\s*$`, 'i')

/** "Is `False`", ", which evaluates to $\bot$": a verb right behind a statement, and what the statement comes to. */
const COMES_TO =
  /^(?: ,)?(?: (?:which|this|that|it))?(?: \w+ly| still| also| even)? (?:is|was|(?:evaluate[sd]?|reduces|simplifies|comes? out|turns? out)(?: to be| to| as)?|return(?:s|ed)?|yield(?:s|ed)?|gives?|gave|print(?:s|ed)?|produce[sd]?|has the (?:truth )?value|becomes)(?: (?!not |never )\w+ly| still| just)? false(?![\w'-])/
/** In the next cell, behind an arrow, a colon or the sign of a comment. */
const BESIDE = new RegExp(
  `^[\`$]{0,2}\\s*(?:\\||→|⟶|⇒|->|=>|#|//|:|—|–)\\s*[\`$*_]{0,2}${FALSE}[\`$*_]{0,2}\\s*(?:[|.,;]|$)`,
  'im',
)
/** What stands beside a statement is looked for so many characters on. */
const MAX_DISTANCE = 80

/** Whether the page says right behind a statement that its truth value is false: by a word, in code or in a formula. */
export function isCalledFalse(token: Word, { end }: Extent, words: Words): boolean {
  const behind = sentenceBehind(token, words).filter(other => other.end > end)
  if (COMES_TO.test(` ${plain(textOf(behind.map(withTruthValue)))}`)) return true
  const from = Math.max(token.end, end)
  return BESIDE.test(words.source.slice(from, from + MAX_DISTANCE))
}

const withTruthValue = (word: Word): Word =>
  (word.kind === 'code' || word.kind === 'math') && IS_FALSE.test(word.text)
    ? { ...word, kind: 'word', text: 'false' }
    : word
