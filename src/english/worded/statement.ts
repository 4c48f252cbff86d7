import { isWordOf } from '../matching.js'
import type { Word } from '../word.js'
import { beginsAlone, endsAlone, isFigure } from './alone.js'
import type { Expression, WordedOperation, WordedStatement } from './expression.js'
import { gapBefore, isNextTo, type WordedSentence } from './figure.js'
import { formulaAt, functionAt, havingAt } from './named-function.js'
import { expressionAt } from './operation.js'
import { verbAt } from './verb.js'

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

/** A statement, and the place of the first word behind it. */
interface Found {
  readonly statement: WordedStatement
  readonly to: number
}

function statementAt(sentence: WordedSentence, at: number): Found | null {
  return havingStatementAt(sentence, at) ?? equalStatementAt(sentence, at)
}

/** "$A$ has determinant 5" */
function havingStatementAt(sentence: WordedSentence, at: number): Found | null {
  const having = havingAt(sentence, at)
  const right = having && (expressionAt(sentence, having.to) ?? formulaAt(sentence, having.to))
  if (!having || !right || !endsAlone(sentence, right)) return null
  const left = having.function
  const { start, end } = having.has
  const sign = { operator: '=' as const, start, end }
  return {
    statement: { left, right: right.expression, sign, start: left.start, end: right.expression.end },
    to: right.to,
  }
}

function equalStatementAt(sentence: WordedSentence, at: number): Found | null {
  const named = functionAt(sentence, at)
  const left = named ?? expressionAt(sentence, at)
  const verb = left && verbAt(sentence, left.to)
  const right = verb && (expressionAt(sentence, verb.to) ?? (named && formulaAt(sentence, verb.to)))
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

/** Whether a side works something out. */
const calculates = (side: Expression): boolean =>
  side.kind === 'operation' ||
  (side.kind === 'figure' &&
    side.words[0]?.kind === 'math' &&
    /[+*/^]|\\(?:times|cdot|div|[dt]?frac|sqrt)|\d\s*-/.test(side.words[0].text))

/** Whether nothing but blanks and signs of operations stands between the words of a statement. */
function isJoined(sentence: WordedSentence, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++)
    if (!isNextTo(sentence, at) && !/^\s*(?:[-+−×·*÷/]\s*)?$/.test(gapBefore(sentence, at))) return false
  return true
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

const SHARING: ReadonlySet<WordedOperation['operation']> = new Set(['add', 'subtract', 'distance', 'average'])

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
