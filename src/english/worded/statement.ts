import { beginsStatement } from '../binding.js'
import { isWordFor } from '../lexicon.js'
import { isWordOf } from '../matching.js'
import type { Word } from '../word.js'
import type { Expression, Operation, WordedStatement } from './expression.js'
import { gapBefore, isNextTo, isShare, type Parsed, phraseAt, type WordedSentence } from './figure.js'
import { expressionAt } from './operation.js'

/**
 * The statements of arithmetic that a sentence makes in words, in order: "half of 90 is 45", "3 times 4 equals 12", "80 is
 * twice 40". What may be part of something larger is left out: "the last digit of 3 times 4 is 2".
 */
export function wordedStatementsIn(sentence: WordedSentence): readonly WordedStatement[] {
  if (sentence.words.filter(isFigure).length < 2) return []
  const found: WordedStatement[] = []
  // Whether a figure stands before that no statement has taken.
  let isFigureOpen = false
  for (let at = 0; at < sentence.words.length; ) {
    const one: Found | null = beginsAlone(sentence, at, isFigureOpen) ? statementAt(sentence, at) : null
    if (one) found.push(one.statement)
    isFigureOpen = !one && (isFigureOpen || isFigure(sentence.words[at]!))
    at = one?.to ?? at + 1
  }
  return found
}

const isFigure = ({ kind }: Word): boolean => kind === 'number' || kind === 'math'

/** A statement, and the place of the first word behind it. */
interface Found {
  readonly statement: WordedStatement
  readonly to: number
}

function statementAt(sentence: WordedSentence, at: number): Found | null {
  const left = expressionAt(sentence, at)
  const verb = left && verbAt(sentence, left.to)
  const right = verb && expressionAt(sentence, verb.to)
  if (!left || !verb || !right) return null
  const isStated =
    [left, right].some(({ expression }) => calculates(expression)) &&
    isJoined(sentence, at, right.to) &&
    endsAlone(sentence, right) &&
    isOfOneKind(left.expression, right.expression) &&
    isExact(left.expression, right.expression, sentence.words[left.to]!.text)
  if (!isStated) return null
  const [first, second] = [left, right].map(side => withSharedUnit(side.expression)) as [
    Expression,
    Expression,
  ]
  const statement = { left: first, right: second, sign: verb.sign, start: first.start, end: second.end }
  return { statement, to: right.to }
}

/** "Were" supposes. */
const IS: ReadonlySet<string> = new Set(['is', 'are', 'was'])

interface Verb {
  readonly sign: WordedStatement['sign']
  readonly to: number
}

/** "Is", "is about", "comes to", "is equal to". */
function verbAt(sentence: WordedSentence, at: number): Verb | null {
  const { words } = sentence
  const isCopula = IS.has(words[at]?.text ?? '')
  let to = isCopula ? at + 1 : phraseAt(sentence, at, 'comesOut')
  if (to === null) return null
  to = phraseAt(sentence, to, 'plainly') ?? to
  if (isCopula) to = phraseAt(sentence, to, 'equalTo') ?? to
  const about = phraseAt(sentence, to, 'nearly')
  const [first, last] = [words[at]!, words[(about ?? to) - 1]!]
  return {
    sign: { operator: about === null ? '=' : '≈', start: first.start, end: last.end },
    to: about ?? phraseAt(sentence, to, 'plainly') ?? to,
  }
}

/** Whether a side works something out. */
const calculates = (side: Expression): boolean =>
  side.kind === 'operation' ||
  (side.kind === 'figure' &&
    side.words[0]?.kind === 'math' &&
    /[+*/^]|\\(?:times|cdot|div|[dt]?frac|sqrt)|\d\s*-/.test(side.words[0].text))

/** Whether nothing but blanks and signs of operations stands between the words of a statement. */
function isJoined(sentence: WordedSentence, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++)
    if (!isNextTo(sentence, at) && !/^\s*[-+−×·*÷/]?\s*$/.test(gapBefore(sentence, at))) return false
  return true
}

/** Whether a statement may begin at a word: nothing before it in its sentence belongs to it but a statement that ended. */
function beginsAlone(sentence: WordedSentence, at: number, isFigureOpen: boolean): boolean {
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

const leads = (word: string): boolean =>
  (beginsStatement(word) && !isWordFor(word, 'having', 'copula', 'comesTo')) ||
  (isWordFor(word, 'adverb', 'circumstance', 'assertsThat', 'condition') && !isWordFor(word, 'not'))

/** What makes the last figure of a statement part of something larger. */
const GOES_ON = /^\s*(?:[=<>≈≤≥+×·÷/^²³°%−–]|-\s*\d|\*\s*\d|:\d|\.\d|,\d)/

/** The next line begins with a label of its own: `b) 35% of 60`. */
const NEXT_ITEM = /^[ \t]*\r?\n[ \t]*\(?[a-zA-Z\d]{1,3}[.)][ \t]/

/** Whether nothing behind a statement belongs to its last figure. */
function endsAlone(sentence: WordedSentence, { expression: { end }, to }: Parsed): boolean {
  const { words, source } = sentence
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

/** Whether both sides count the same, as far as words say. */
function isOfOneKind(left: Expression, right: Expression): boolean {
  const [first, second] = [nounsOf(left), nounsOf(right)]
  return (
    second.length === 0 ||
    second.some(noun => isWordOf(noun, first) || first.some(other => isWordOf(other, [noun])))
  )
}

/**
 * Whether the right side is what the left comes to, and no part of it: a difference may be told in another unit or in
 * percent, and what a division leaves is its remainder.
 */
function isExact(left: Expression, right: Expression, verb: string): boolean {
  const operations = [left, right].flatMap(side => (side.kind === 'operation' ? [side.operation] : []))
  if (operations.includes('divide')) return !verb.startsWith('leave')
  if (operations.includes('distance') && unitOf(left) !== unitOf(right)) return false
  return ![left, right].some(isPercentage)
}

/** The unit behind the last figure of a side, as it is written. */
const unitOf = (side: Expression): string =>
  side.kind === 'operation'
    ? unitOf(side.args.at(-1)!)
    : side.kind === 'figure'
      ? side.words
          .slice(1)
          .map(({ text }) => text)
          .join(' ')
      : ''

/** "33 percent", "10% plus 5%": what is no share of anything. */
const isPercentage = (side: Expression): boolean =>
  side.kind === 'figure'
    ? side.words[0]?.scale === '%'
    : side.kind === 'operation' &&
      ['add', 'subtract', 'distance', 'average'].includes(side.operation) &&
      side.args.some(isPercentage)

const SHARING: ReadonlySet<Operation> = new Set(['add', 'subtract', 'distance', 'average'])

/** "The sum of 50 and 60 degrees": the unit behind the last figure is that of all, where no other figure has one. */
function withSharedUnit(side: Expression): Expression {
  if (side.kind !== 'operation' || !SHARING.has(side.operation)) return side
  const last = side.args.at(-1)!
  if (last.kind !== 'figure') return side
  const [{ scale, scaleEnd }, ...unit] = last.words as [Word, ...Word[]]
  const isBare = (arg: Expression) =>
    arg.kind === 'figure' && arg.words.length === 1 && arg.noun === null && arg.words[0]!.scale === undefined
  if ((unit.length === 0 && scale === undefined) || !side.args.slice(0, -1).every(isBare)) return side
  const shared = scale === undefined || scaleEnd === undefined ? {} : { scale, scaleEnd }
  const args = side.args.map(arg =>
    arg.kind === 'figure' ? { ...arg, words: [{ ...arg.words[0]!, ...shared }, ...unit] } : arg,
  )
  return { ...side, args }
}

const nounsOf = (side: Expression): readonly string[] =>
  side.kind === 'operation'
    ? side.args.flatMap(nounsOf)
    : side.kind === 'figure' && side.noun !== null
      ? [side.noun]
      : []
