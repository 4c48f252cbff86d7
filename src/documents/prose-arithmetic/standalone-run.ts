import { beginsStatement, bindsBefore, bindsBehind, goesOn, numbers } from '../../english/binding.js'
import { isWordFor } from '../../english/lexicon.js'
import { statesAlgebra } from './algebra.js'
import { isChoice } from './choice.js'
import { congruenceIn } from './congruence.js'
import { functionOfWord, isBareFunction, namesFunction } from './functions/function-word.js'
import type { Lexeme } from './lexeme.js'
import { mayNameSomething } from './named-figure.js'
import { type Run, sidesOf } from './run.js'
import { shareLength } from './share-behind.js'
import { mayBeFactors } from './symbol-name.js'
import { isUnitWord } from './units/unit-word.js'

const OPERANDS: ReadonlySet<Lexeme['kind']> = new Set([
  'number',
  'count',
  'close',
  'suffix',
  'dots',
  'currency',
])
const INEQUALITY = /[<>!≤≥≠]/

const isOperand = (lexeme: Lexeme | undefined): boolean => lexeme !== undefined && OPERANDS.has(lexeme.kind)

/**
 * Whether a run states something by itself: nothing beside it belongs to it, and its sides hold an operation, a unit
 * or a scale, or are two figures that are compared. What may be part of something larger is left out.
 */
export function standsAlone(run: Run, lexemes: readonly Lexeme[], previous?: Run): boolean {
  const sides = sidesOf(run, lexemes)
  if (run.letters === 'symbols' && !statesAlgebra(run, sides, lexemes)) return false
  const congruence = congruenceIn(lexemes.slice(run.from, run.to))
  if (congruence === 'without modulus') return false
  const isBare = !run.letters && congruence === 'none' && !sides.some(hasOperation)
  const mayBeNamed = !run.letters && mayEndInName(sides[0]!)
  if (mayBeNamed && !sides.slice(1).every(hasUnit)) return false
  // `t = v/g = 1.43 s` ends in its unit.
  const mayName = lexemes[run.to]?.kind === 'relation' ? sides : sides.slice(0, -1)
  if (run.letters === 'symbols' && mayName.some(mayEndInName)) return false
  if (mayNameSomething(run, sides, lexemes) || mayBeLines(run, lexemes)) return false
  return (
    endsWhole(run, lexemes) &&
    (followsOn(run, lexemes, previous) || beginsWhole(run, lexemes)) &&
    (!isBare || compares(run, sides, lexemes))
  )
}

/** `2 + 3 = 5` and below it `- 4 = -4`: an operator may go on from the line before, or begin one of its own. */
function mayBeLines({ from, to, signs }: Run, lexemes: readonly Lexeme[]): boolean {
  const [first, last] = [signs[0]!, signs.at(-1)!]
  return lexemes
    .slice(from, to)
    .some(({ kind, opensLine }, i) => opensLine && kind === 'operator' && first < from + i && from + i < last)
}

/** `2 + 3 = 5 and 3 + 4 = 7`, `60 + 5 = 65 minutes or 65 / 13 = 5 a round`, or a statement on each line. */
const followsOn = ({ from }: Run, lexemes: readonly Lexeme[], previous: Run | undefined): boolean =>
  previous !== undefined &&
  (previous.to === from
    ? lexemes[from]!.opensLine === true
    : previous.to === from - 1 && isWordFor(lexemes[from - 1]!.text, 'joining'))

/** What works something out of the one operand that it holds. */
const WORKING = new Set('|⌊⌈')

/** An operator between two operands, a bracket that multiplies, a function, a root, a factorial or a share. */
export function hasOperation(side: readonly Lexeme[]): boolean {
  return side.some(({ kind, text }, i) => {
    const before = side[i - 1]?.kind
    if (kind === 'operator') return text === '√' || (before !== undefined && before !== 'open')
    if (kind === 'suffix') return text !== '%' && text !== '°'
    if (kind === 'number' && isChoice(text)) return true
    if (text === 'of') return side[i - 1]?.text.endsWith('%') === true
    if (kind === 'open')
      return before === 'number' || before === 'close' || before === 'word' || WORKING.has(text)
    if (text === 'mod' || isBareFunction(side, i)) return true
    return /^[xX]\d*$/.test(text) || (i > 0 && shareLength(side, i) > 0)
  })
}

/** `406.4 B = 410.7`: a letter apart from its figure may be what is equal. */
const mayEndInName = (side: readonly Lexeme[]): boolean => {
  const [figure, letter] = side
  if (side.length > 2) return false
  return letter
    ? figure!.kind === 'number' && /^[A-Za-z]$/.test(letter.text) && letter.start > figure!.end
    : figure!.kind === 'number' && /\s[A-Za-z]$/.test(figure!.text)
}

const hasUnit = (side: readonly Lexeme[]): boolean => side.some(({ text }) => isUnitWord(text))
const isScaled = (side: readonly Lexeme[]): boolean =>
  side.some(({ kind, text }) => kind === 'suffix' || (kind === 'number' && /[^\d.,_eE+-]/.test(text)))
/** More digits than the number of a table or a section has. */
const isLong = (side: readonly Lexeme[]): boolean => side.some(({ text }) => /\d[\d,.]{3}|\de/.test(text))

/** `π ≈ 3.14` is a number beside the one that it is taken for. */
const isPi = (side: readonly Lexeme[]): boolean => side.length === 1 && side[0]!.text === 'π'

/** Two figures, or two quantities, compared: `163000 > 65504`, `1M = 1,048,576`, `250 minutes = 4.2 hours`. */
function compares({ from, signs }: Run, sides: Lexeme[][], lexemes: readonly Lexeme[]): boolean {
  const before = lexemes[from - 1]
  const begins =
    !before ||
    ['break', 'stop', 'open', 'dash', 'relation'].includes(before.kind) ||
    beginsStatement(before.text.toLowerCase())
  const isJoined = before?.text === ',' && isOperand(lexemes[from - 2])
  if (isJoined) return false
  if (sides.every(hasUnit) || isPi(sides[0]!)) return true
  if (!begins) return false
  if (sides.every(side => hasUnit(side) || isScaled(side))) return true
  if (signs.some(sign => !INEQUALITY.test(lexemes[sign]!.text)))
    return sides.every(side => hasUnit(side) || isScaled(side) || isLong(side)) && sides.some(isScaled)
  return !sides.some(side => hasUnit(side) || isScaled(side))
}

function beginsWhole(run: Run, lexemes: readonly Lexeme[]): boolean {
  const { from } = run
  const [before, beforeThat] = [lexemes[from - 1], lexemes[from - 2]]
  const first = lexemes[from]!
  if (!before) return true
  const isGlued = before.end === first.start
  const isOperandBefore = isOperand(beforeThat)
  switch (before.kind) {
    case 'stop':
      return true
    case 'break':
      // `6 || 3 = 2`: an operator that is not read.
      if (before.text === '|' && beforeThat?.text === '|') return false
      return !(isOperandBefore && (isGlued || divides(lexemes, from - 1)))
    case 'open':
      return !beforeThat || beforeThat.end < before.start || beforeThat.kind === 'break'
    case 'close':
      return !isGlued && !isQuantity(lexemes, from - 1)
    case 'dash':
      return !isOperandBefore && beforeThat?.kind !== 'other' && !isGlued
    case 'relation':
      return before.text !== '~'
    case 'word':
      return !isGlued && !remarks(run, lexemes) && isFree(before.text.toLowerCase(), lexemes, run)
    default:
      return ARROW.test(before.text) && !isGlued
  }
}

/** `1/2 : 1/4` divides, where one blank stands before the colon; `n = 4 : 16 · 4 = 64` tells of a case. */
const divides = (lexemes: readonly Lexeme[], colon: number): boolean =>
  lexemes[colon]!.text === ':' &&
  lexemes[colon - 1]!.end + 1 === lexemes[colon]!.start &&
  lexemes[colon - 2]?.kind !== 'relation'

/** `350M parameters → 350e6 × 16 = 5.6 GB`. */
const ARROW = /^(?:[→⇒⟶⟹⟺⇔↔]|->|=>)$/

/** `(a)` in front of a statement numbers it, `(2 + x)` does not. */
const isQuantity = (lexemes: readonly Lexeme[], close: number): boolean => {
  const [inner, open] = [lexemes[close - 1], lexemes[close - 2]]
  return !(open?.kind === 'open' && (inner!.kind === 'word' || inner!.kind === 'number'))
}

/** `family total (7B + 13B) = 20B hours`: what stands in brackets behind a name is a remark, and the name is what is equal. */
function remarks({ from, signs }: Run, lexemes: readonly Lexeme[]): boolean {
  const side = lexemes.slice(from, signs[0])
  const isInBrackets =
    side[0]!.kind === 'open' && side.findIndex(({ kind }) => kind === 'close') === side.length - 1
  return isInBrackets && !beginsStatement(lexemes[from - 1]!.text.toLowerCase())
}

/** Whether a word before a run leaves it whole: "the product 5 · 6 = 30" and "from 12 to 20 - 4 = 16" do. */
function isFree(word: string, lexemes: readonly Lexeme[], run: Run): boolean {
  const { from, signs } = run
  if (word === 'by') return !isDivided(lexemes, from - 2)
  const isWorkedOut = hasOperation(lexemes.slice(from, signs[0]))
  // "You hand over 360 × 1,438 = 517,680".
  if (word === 'over' && isWorkedOut && isVerb(lexemes, from - 2)) return true
  if (isWorkedOut && (isWordFor(word, 'operationNoun') || endsRange(word, lexemes, from - 1))) return true
  // "Half the integral from 0 to 1 of x dx = 1/4".
  const beforeThat = lexemes[from - 2]
  if (isWordFor(word, 'article') && lexemes[from]!.kind === 'application')
    return beforeThat?.kind === 'word'
      ? isFree(beforeThat.text.toLowerCase(), lexemes, { ...run, from: from - 1 })
      : !isOperand(beforeThat)
  if (bindsBehind(word) || numbers(word) || (word.length === 1 && word !== 'a')) return false
  if (isUnitOfOperand(lexemes, from - 1) || namesFunction(word) || word === 'pi') return false
  // `mg sin 30°`
  if (isBareFunction(lexemes, from) && mayBeFactors(word)) return false
  if (isBehindOperator(lexemes, from - 1)) return false
  if (!isWordFor(word, 'betweenParts')) return true
  const before = lexemes[from - 2]
  // "8.4 to 8.7 and 8.4 < 8.5": an order is of what stands next to it.
  if (signs.every(sign => INEQUALITY.test(lexemes[sign]!.text)) || isModulus(lexemes, from - 2)) return true
  if (before?.kind === 'word')
    return !isWordFor(before.text.toLowerCase(), 'partOf') && !isUnitOfOperand(lexemes, from - 2)
  return !isOperand(before) && before?.kind !== 'other'
}

/** A word that is no symbol, and no unit of a figure. */
const isVerb = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at]?.kind === 'word' && lexemes[at]!.text.length > 1 && !isUnitOfOperand(lexemes, at)

/** `(mod 7)`. */
const isModulus = (lexemes: readonly Lexeme[], close: number): boolean =>
  lexemes[close]?.kind === 'close' && lexemes[close - 2]?.text === 'mod'

/** How many lexemes stand between the words of a range. */
const MAX_RANGE = 6

const endsRange = (word: string, lexemes: readonly Lexeme[], at: number): boolean =>
  isWordFor(word, 'rangeTo') &&
  lexemes
    .slice(Math.max(0, at - MAX_RANGE), at)
    .some(({ text }) => isWordFor(text.toLowerCase(), 'rangeFrom'))

/** `3 · cosec 30`: a word behind an operator belongs to what is computed; a hyphen and a slash join words too. */
function isBehindOperator(lexemes: readonly Lexeme[], at: number): boolean {
  const [before, operator, word] = [lexemes[at - 2], lexemes[at - 1], lexemes[at]!]
  if (operator?.kind !== 'operator' || operator.opensLine || goesOn(word.text.toLowerCase())) return false
  // What is differentiated is no side: `d/dx sin x = cos x`.
  if (operator.text === '/' && /^[d∂]\p{L}$/u.test(word.text)) return true
  return isOperand(before) || !/[-−/]/.test(operator.text)
}

/** `12 by 4`, `a number divided by 4`; what differs by 4, or shrinks, by 4, or is multiplied by 4 is no part of a number. */
function isDivided(lexemes: readonly Lexeme[], at: number): boolean {
  const [verb, before] = [lexemes[at], lexemes[at - 1]]
  if (verb?.kind === 'break') return before?.kind !== 'word' || isUnitWord(before.text)
  if (verb?.kind !== 'word' || verb.text.length === 1 || isUnitWord(verb.text)) return true
  const isOperation = isWordFor(verb.text.toLowerCase(), 'byOperation')
  return isOperation && !isWordFor(before?.text.toLowerCase(), 'copula', 'passive')
}

/** Whether the word at a place is a unit behind an operand. */
const isUnitOfOperand = (lexemes: readonly Lexeme[], at: number): boolean =>
  isUnitWord(lexemes[at]!.text) && isOperand(lexemes[at - 1])

/** Behind these stands what was measured as well as another part. */
const MAY_JOIN_THINGS: ReadonlySet<string> = new Set(['of', 'times', 'plus'])

/** `= 3 of 12`, `= 2 times the sum`; `= 1250 g of flour`, `= 1.7 times the area` and `= 6 GB plus activations` are whole. */
function isPartBefore(word: string, after: Lexeme | undefined, afterThat: Lexeme | undefined): boolean {
  if (!bindsBefore(word)) return false
  if (!MAY_JOIN_THINGS.has(word)) return true
  if (word === 'times' && (!after || after.kind === 'stop' || after.kind === 'break')) return false
  const isThing = after?.kind === 'word' && after.text.length > 1 && !functionOfWord(after.text)
  const parts = [after, afterThat].some(one => isOperand(one) || isWordFor(one?.text.toLowerCase(), 'partOf'))
  return !isThing || parts || bindsBehind(after.text.toLowerCase())
}

/** `24 − 24 + 12 − 4 + 1 = 9 of the 24 arrangements` counts; `2/3 = 8 of the 12` may say what a share is of. */
function isCountOfThose({ to, from, signs }: Run, lexemes: readonly Lexeme[]): boolean {
  const [last, of, article] = [lexemes[to - 1]!, lexemes[to]!, lexemes[to + 1]]
  const isAdded = lexemes
    .slice(from, signs[0])
    .some(({ kind, text }) => kind === 'operator' && /[-−+]/.test(text))
  return (
    isAdded &&
    /^\d+$/.test(last.text) &&
    of.text === 'of' &&
    isWordFor(article?.text.toLowerCase(), 'article')
  )
}

/** `= 5 lg 10`, `= 5 lg n`; in `= 5 log entries` the word counts. */
const isArgument = (lexeme: Lexeme | undefined): boolean =>
  isOperand(lexeme) || lexeme?.kind === 'open' || lexeme?.text.length === 1

function endsWhole(run: Run, lexemes: readonly Lexeme[]): boolean {
  const { to } = run
  const [last, next, after] = [lexemes[to - 1]!, lexemes[to], lexemes[to + 1]]
  if (!next) return true
  const isGlued = last.end === next.start
  const isOperandAfter = isOperand(after)
  switch (next.kind) {
    case 'stop':
    case 'close':
    case 'relation':
      return true
    case 'break':
      return !(isGlued && isOperandAfter && after!.start === next.end)
    case 'open':
      return !(isGlued && next.text === '(') && !(after && /^mod/i.test(after.text))
    case 'dash':
      return !isGlued && !isOperandAfter && after?.kind !== 'other' && after?.kind !== 'open'
    case 'word':
      if (!next.opensLine && namesFunction(next.text.toLowerCase()) && isArgument(after)) return false
      if (isGlued) return false
      return isCountOfThose(run, lexemes) || !isPartBefore(next.text.toLowerCase(), after, lexemes[to + 2])
    case 'operator':
      return next.text === '-' && after?.kind === 'word' && !isGlued
    case 'number':
    case 'currency':
      return next.opensLine === true
    default:
      // `02:15` at the beginning of a line is a time.
      return (ARROW.test(next.text) && !isGlued) || (next.opensLine === true && /^\d/.test(next.text))
  }
}
