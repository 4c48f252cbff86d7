import { beginsStatement } from '../binding.js'
import { isWordFor } from '../lexicon.js'
import type { Word } from '../word.js'
import { gapBefore, isShare, type Parsed, phraseAt, type WordedSentence } from './figure.js'
import { expressionAt } from './operation.js'
import { verbAt } from './verb.js'

export const isFigure = ({ kind }: Word): boolean => kind === 'number' || kind === 'math'

/** Whether a statement may begin at a word: nothing before it in its sentence belongs to it but a statement that ended. */
export function beginsAlone(sentence: WordedSentence, at: number, isFigureOpen: boolean): boolean {
  const { words, source } = sentence
  const [beforeThat, before] = [words[at - 2], words[at - 1]]
  const { start } = words[at]!
  if (
    !/^[\s"'“‘(*_>#|-]*(?:\\?[$€£])?$/.test(gapBefore(sentence, at)) ||
    SIGN.test(source.slice(start - 1, start))
  )
    return false
  if (!before || before.kind === 'stop') return true
  // "All but a third of 90"
  if (before.text === 'but' && isWordFor(beforeThat?.text, 'all')) return false
  if (before.kind === 'break' || isWordFor(before.text, 'joining')) return !isFigureOpen
  return before.kind === 'word' && leads(before.text)
}

/** Signs that belong to the figure behind them: √16. */
const SIGN = /[√∛∜¬±~≈<>=^/\\]/

export const leads = (word: string): boolean =>
  // "That the sum is 7 is $1/6$" says nothing of 7.
  !isWordFor(word, 'having', 'copula', 'comesTo', 'accompanying', 'not') &&
  (beginsStatement(word) || isWordFor(word, 'adverb', 'circumstance', 'assertsThat', 'condition'))

/** What makes the last figure of a statement part of something larger. */
const GOES_ON = /^\s*(?:[=<>≈≤≥+×·÷/^²³°%−–]|-\s*\d|\*\s*\d|:\d|\.\d|,\d)/

/** The next line begins with a label of its own: `b) 35% of 60`. */
const NEXT_ITEM = /^[ \t]*\r?\n[ \t]*\(?[a-zA-Z\d]{1,3}[.)][ \t]/

/** Whether nothing behind a statement belongs to its last figure. */
export function endsAlone(sentence: WordedSentence, { expression: { end }, to }: Parsed): boolean {
  const { words, source } = sentence
  // The end of a paragraph or an item: the dash behind it begins the next one.
  if (words[to]?.kind === 'stop' && words[to].text === '') return true
  if (GOES_ON.test(source.slice(end, end + 8))) return false
  if (NEXT_ITEM.test(source.slice(end, end + 24))) return true
  const behind = phraseAt(sentence, to, 'inAll') ?? to
  const next = words[behind]
  if (!next || next.kind === 'stop') return true
  if (next.kind === 'break') return !(next.text !== ',' && words[behind + 1]?.kind === 'number')
  if (next.kind !== 'word') return false
  if (next.text === 'and') return !continuesFigure(sentence, behind + 1)
  return isWordFor(next.text, 'contrast', 'causal', 'inference', 'relative', 'condition')
}

/** "3 and a half", "40 or 50": what is joined is a figure, and no statement of its own. */
function continuesFigure(sentence: WordedSentence, at: number): boolean {
  const { words } = sentence
  const first = isWordFor(words[at]?.text, 'article') ? words[at + 1] : words[at]
  if (first?.text === 'bit') return true
  if (!first || !isFigure(first)) return false
  const next = expressionAt(sentence, at)
  return !(next && verbAt(sentence, next.to)) || (isShare(first) && next.expression.kind === 'figure')
}
