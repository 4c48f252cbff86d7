import { oneOf } from './lexicon.js'
import type { Extent } from './lines/line.js'
import { neighbouringSentence, sentenceBehind, textOf, type Words } from './sentence.js'
import { plain } from './surroundings.js'
import type { Word } from './word.js'

/** How programs and formulas write that something is not so: `False`, `\bot`, `\text{false}`. */
const FALSE = String.raw`(?:false|\\bot|⊥|\\(?:text|mathrm|mathsf|mathtt|texttt|operatorname|mathbf)\s?\{\s?false\s?\})`
const IS_FALSE = new RegExp(`^\\s*${FALSE}\\s*$`, 'i')

/** "Is `False`", "is a `FALSE` statement", ", which evaluates to $\bot$": a verb right behind a statement, and what the statement comes to. */
const COMES_TO =
  /^(?: ,)?(?: (?:which|this|that|it))?(?: \w+ly| still| also| even)? (?:is|was|(?:evaluate[sd]?|reduces|simplifies|comes? out|turns? out)(?: to be| to| as)?|return(?:s|ed)?|yield(?:s|ed)?|gives?|gave|print(?:s|ed)?|produce[sd]?|has the (?:truth )?value|becomes)(?: (?!not |never )\w+ly| still| just)?(?: an?)? false(?![\w'-]| (?:positive|negative|alarm|discovery))/
/** In the next cell, behind an arrow, a colon or the sign of a comment. */
const BESIDE = new RegExp(
  `^[\`$]{0,2}[^\\S\\r\\n\u2028\u2029]*(?:\\||→|⟶|⇒|->|=>|#|//|:|—|–)\\s*[\`$*_]{0,2}${FALSE}[\`$*_]{0,2}\\s*(?:[|.,;]|$)`,
  'im',
)
/** A sign of contradiction closes the argument: "This yields $0 > 1$. ⊥" */
const CONTRADICTION =
  /^[$`]{0,2}[.,;:]?\s{0,3}\(?[$`]{0,2}\s?(?:\\bot|⊥|↯|※|\\lightning|\\blitza|\\contradiction|\\Rightarrow\s?\\Leftarrow|⇒\s?⇐|→\s?←)(?![A-Za-z])/
/** What it comes to is another thing: ", but $61 \ne 49$", ", but the left side is 61". */
const BUT_NOT =
  /^[$`]{0,2},?\s{1,9}(?:but|yet|whereas|while|however)\s{1,9}(?:in fact\s{1,9}|actually\s{1,9})?(?:\$?[^$.;|\n]{1,40}?(?:\\neq?(?![a-z])|≠|\\not\s?=|!=)|the (?:left|right)[ -](?:hand[ -])?side\b)/
/** What is seen of a value that is put in, and does not pass. */
const NOT_PASSED = new RegExp(
  `^(?: ,)? (?:(?:so|hence|thus|therefore|and|which|meaning|showing|i.e.|this|it|that|means|shows)(?: ,)? ){1,3}(?:[^,.;]{1,50} )?(?:(?:is|are|was|cannot be|can't be|isn't|aren't) (?:not )?(?:\\w+ )?(?:an? |the |one of the |any )?(?:${oneOf('candidate')}|${oneOf('ruledOut')})|(?:must|has to|have to|can) be (?:rejected|discarded|excluded|ruled out)|(?:does not|doesn't|do not|don't|fails? to) (?:satisfy|solve|fulfil|work|fit)|(?:is|are) (?:rejected|discarded|excluded|ruled out))(?= |$)`,
)
const DENIES = new RegExp(`${oneOf('not')}|${oneOf('ruledOut')}|rejected|discarded|excluded|ruled out|fails?`)
const RELATION = /[=<>≤≥≠≈]|\\(?:leq?|geq?|neq?|approx|[lg]t|equiv|sim)(?![A-Za-z])/g

/** What stands beside a statement is looked for so many characters on. */
const MAX_DISTANCE = 80

/** Whether the page says right behind a statement that its truth value is false: by a word, in code or in a formula. */
export function isCalledFalse(token: Word, extent: Extent, words: Words): boolean {
  const { end } = extent
  const behind = sentenceBehind(token, words).filter(other => other.end > end)
  if (COMES_TO.test(` ${plain(textOf(behind.map(withTruthValue)))}`)) return true
  const from = Math.max(token.end, end)
  const [beside, printed] = [words.source, words.printed ?? words.source].map(text =>
    text.slice(from, from + MAX_DISTANCE),
  )
  if (BESIDE.test(beside!)) return true
  return CONTRADICTION.test(beside!) || CONTRADICTION.test(printed!) || isNotPassed(token, extent, words)
}

/**
 * Whether a value is put in and does not pass: "gives $4 + 3 = 8$, so $x = 2$ is not a solution". A line of more than two
 * sides compares by itself, and states what comes out: "gives $4 + 3 = 8 > 5$, so it is no solution".
 */
function isNotPassed(token: Word, { start, end }: Extent, words: Words): boolean {
  const relations = words.source.slice(start, end).matchAll(RELATION)
  relations.next()
  if (!relations.next().done) return false
  if (BUT_NOT.test(words.source.slice(end, end + MAX_DISTANCE))) return true
  const behind = textOf(sentenceBehind(token, words).filter(other => other.end > end))
  const following = neighbouringSentence(token, words, 1)
  // What follows a table is said of all of it.
  const isBehindTable = ROW_END.test(words.source.slice(end, following[0]?.start))
  const next = isBehindTable ? '' : textOf(following)
  return [` ${behind}`, ` ${next}`].some(text => DENIES.test(NOT_PASSED.exec(text)?.[0] ?? ''))
}

const ROW_END = /\|[ \t]*\n|<\/t[dr]>/

const withTruthValue = (word: Word): Word =>
  (word.kind === 'code' || word.kind === 'math') && IS_FALSE.test(word.text)
    ? { ...word, kind: 'word', text: 'false' }
    : word
