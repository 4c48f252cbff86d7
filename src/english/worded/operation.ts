import { isWordFor, type Sense } from '../lexicon.js'
import { factorOfVerb } from '../numerals.js'
import type { Word } from '../word.js'
import type { Expression, Operation, WordedConstant } from './expression.js'
import {
  figureAt,
  gapBefore,
  isNextTo,
  isShare,
  type Parsed,
  phraseAt,
  type WordedSentence,
} from './figure.js'

/** "Half of a third of a quarter of 48". */
const MAX_DEPTH = 4
/** So many figures stand in a list at most. */
const MAX_LIST = 50

/** The calculation, or the figure, that begins at a word; null where none does. */
export const expressionAt = (sentence: WordedSentence, at: number): Parsed | null =>
  namedAt(sentence, at) ??
  shareAt(sentence, at, 0) ??
  multipleAt(sentence, at) ??
  commandAt(sentence, at) ??
  comparedAt(sentence, at) ??
  chainedAt(sentence, at)

/** Operations by their names: "the sum of". */
const NAMES: readonly (readonly [sense: Sense, operation: Operation, constant?: string])[] = [
  ['sumOf', 'add'],
  ['productOf', 'multiply'],
  ['differenceOf', 'distance'],
  ['averageOf', 'average'],
  ['ratioOf', 'divide'],
  ['squareOf', 'power', '2'],
  ['cubeOf', 'power', '3'],
  ['rootOf', 'root', '2'],
  ['cubeRootOf', 'root', '3'],
  ['divisorOf', 'divisor'],
  ['multipleOf', 'multiple'],
]
const PAIRS: ReadonlySet<Operation> = new Set(['distance', 'divide'])

function namedAt(sentence: WordedSentence, at: number): Parsed | null {
  const from = isWordFor(sentence.words[at]?.text, 'article') ? at + 1 : at
  for (const [sense, operation, constant] of NAMES) {
    const of = phraseAt(sentence, from, sense)
    if (of === null || !isWordFor(sentence.words[of]?.text, 'ofFigures')) continue
    const list = listAt(sentence, of + 1, sense === 'ratioOf')
    const isFull = constant ? list.args.length === 1 : list.args.length > 1
    if (!isFull || (PAIRS.has(operation) && list.args.length > 2)) continue
    const args = constant ? [...list.args, constantAt(sentence.words[from]!, constant)] : list.args
    return operated(sentence, at, list.to, operation, args)
  }
  return null
}

/** The figures of a list and where it ends: "3, 4 and 5", "12 to 4". */
function listAt(
  sentence: WordedSentence,
  at: number,
  isRatio: boolean,
): { args: readonly Expression[]; to: number } {
  const args: Expression[] = []
  let to = at
  for (let next: number | null = at; next !== null && args.length < MAX_LIST; ) {
    const found = isNextTo(sentence, next) ? figureAt(sentence, next) : null
    if (!found) break
    args.push(found.expression)
    to = found.to
    next = behindJoint(sentence, to, isRatio)
  }
  return { args, to }
}

/** Behind the comma or the word that joins the figures of a list; null where neither stands. */
function behindJoint({ words }: WordedSentence, at: number, isRatio: boolean): number | null {
  const isJoining = (word: Word | undefined) => word?.text === 'and' || (isRatio && word?.text === 'to')
  if (isJoining(words[at])) return at + 1
  if (words[at]?.text !== ',') return null
  return isJoining(words[at + 1]) ? at + 2 : at + 1
}

/** "Half of 90", "15% of the 200", "two thirds of the sum of 3 and 6". */
function shareAt(sentence: WordedSentence, at: number, depth: number): Parsed | null {
  if (depth > MAX_DEPTH) return null
  const { words } = sentence
  const first = isWordFor(words[at]?.text, 'article') ? at + 1 : at
  const word = words[first]
  if (!word) return null
  const share = isShare(word) || isFractionAt(sentence, first) ? figureAt(sentence, first) : null
  // "A 20% increase of 50" is no share of it.
  if (!share || share.expression.noun !== null || words[share.to]?.text !== 'of') return null
  const behind = share.to + 1
  const of =
    isWordFor(words[behind]?.text, 'article') && words[behind + 1]?.kind === 'number' ? behind + 1 : behind
  const whole = namedAt(sentence, of) ?? shareAt(sentence, of, depth + 1) ?? figureAt(sentence, of)
  return whole && operated(sentence, at, whole.to, 'multiply', [share.expression, whole.expression])
}

const isFractionAt = (sentence: WordedSentence, at: number): boolean =>
  sentence.words[at]?.kind === 'number' && gapBefore(sentence, at + 1) === '/'

/** "Twice 15", "double the sum of 3 and 4", "3 times as many as 5". */
function multipleAt(sentence: WordedSentence, at: number): Parsed | null {
  const word = sentence.words[at]
  if (!word) return null
  const isMultiple = word.kind === 'number' && word.scale === '×'
  const digits = isMultiple ? word.text : word.kind === 'word' ? factorOfVerb(word.text) : null
  if (digits === null) return null
  const of = namedAt(sentence, at + 1) ?? figureAt(sentence, at + 1)
  return of && operated(sentence, at, of.to, 'multiply', [constantAt(word, digits), of.expression])
}

/** Verbs before their figures, the word between the two, and whether the second is worked on first: "subtract 3 from 5". */
const COMMANDS: readonly (readonly [Sense, Operation, between: string, isTurned: boolean])[] = [
  ['adding', 'add', 'to', false],
  ['adding', 'add', 'and', false],
  ['subtracting', 'subtract', 'from', true],
  ['multiplying', 'multiply', 'by', false],
  ['multiplying', 'multiply', 'and', false],
  ['dividing', 'divide', 'by', false],
]

function commandAt(sentence: WordedSentence, at: number): Parsed | null {
  const { words } = sentence
  const verb = words[at]
  const first = verb?.kind === 'word' ? figureAt(sentence, at + 1) : null
  if (!verb || !first) return null
  if (isWordFor(verb.text, 'squaring'))
    return operated(sentence, at, first.to, 'power', [first.expression, constantAt(verb, '2')])
  const command = COMMANDS.find(
    ([sense, , between]) => isWordFor(verb.text, sense) && words[first.to]?.text === between,
  )
  const second = command && figureAt(sentence, first.to + 1)
  if (!command || !second) return null
  const args = [first.expression, second.expression]
  return operated(sentence, at, second.to, command[1], command[3] ? args.toReversed() : args)
}

/** "4 more than 15", "20% less than 50", "3 times as many as 5". */
function comparedAt(sentence: WordedSentence, at: number): Parsed | null {
  const by = figureAt(sentence, at)
  if (!by) return null
  const { words } = sentence
  const way = words[by.to]
  if (way?.text === 'times') {
    const as = phraseAt(sentence, by.to + 1, 'asMuchAs')
    const of = as === null ? null : figureAt(sentence, as)
    return of && operated(sentence, at, of.to, 'multiply', [by.expression, of.expression])
  }
  const [isMore, isLess] = (['moreThan', 'fewerThan'] as const).map(sense => isWordFor(way?.text, sense))
  if (isMore === isLess || words[by.to + 1]?.text !== 'than') return null
  const than = figureAt(sentence, by.to + 2)
  if (!than) return null
  const isRelative = words[at]?.scale === '%'
  const operation = isRelative ? (isMore ? 'increase' : 'decrease') : isMore ? 'add' : 'subtract'
  return operated(sentence, at, than.to, operation, [than.expression, by.expression])
}

/** "3 plus 4 plus 5", "12 divided by 4", "3 × 4", "7 squared": one operation, so that no order of them is in doubt. */
function chainedAt(sentence: WordedSentence, at: number): Parsed | null {
  const first = figureAt(sentence, at)
  if (!first) return null
  const raised = RAISED.get(sentence.words[first.to]?.text ?? '')
  if (raised) {
    const args = [first.expression, constantAt(sentence.words[first.to]!, raised)]
    return operated(sentence, at, first.to + 1, 'power', args)
  }
  const args: Expression[] = [first.expression]
  let [to, operation]: [number, Operation | null] = [first.to, null]
  while (args.length < MAX_LIST) {
    const joint = jointAt(sentence, to)
    const next = joint && figureAt(sentence, joint.to)
    if (!joint || !next) break
    if (operation !== null && (operation !== joint.operation || !CHAINS.has(operation))) return null
    operation = joint.operation
    args.push(next.expression)
    to = next.to
  }
  return operation === null ? first : operated(sentence, at, to, operation, args)
}

const RAISED: ReadonlyMap<string, string> = new Map([
  ['squared', '2'],
  ['cubed', '3'],
])
const CHAINS: ReadonlySet<Operation> = new Set(['add', 'multiply'])
const JOINTS: readonly (readonly [words: readonly string[], operation: Operation])[] = [
  [['plus'], 'add'],
  [['minus'], 'subtract'],
  [['times'], 'multiply'],
  [['multiplied', 'by'], 'multiply'],
  [['divided', 'by'], 'divide'],
]
const SIGNS: ReadonlyMap<string, Operation> = new Map([
  ['+', 'add'],
  ['-', 'subtract'],
  ['−', 'subtract'],
  ['×', 'multiply'],
  ['·', 'multiply'],
  ['*', 'multiply'],
  ['÷', 'divide'],
  ['/', 'divide'],
])

/** The operation that joins the figure before a place with the one behind, and where that begins. */
function jointAt(sentence: WordedSentence, at: number): { operation: Operation; to: number } | null {
  const { words } = sentence
  const said = JOINTS.find(([names]) => names.every((name, i) => words[at + i]?.text === name))
  if (said) return { operation: said[1], to: at + said[0].length }
  const gap = gapBefore(sentence, at)
  // "2-3 people" is a range.
  const sign = gap === '-' ? undefined : SIGNS.get(gap.trim())
  return sign && words[at]?.kind === 'number' ? { operation: sign, to: at } : null
}

const constantAt = ({ start, end }: Word, digits: string): WordedConstant => ({
  kind: 'constant',
  digits,
  start,
  end,
})

function operated(
  { words }: WordedSentence,
  from: number,
  to: number,
  operation: Operation,
  args: readonly Expression[],
): Parsed {
  const [first, last] = [words[from]!, words[to - 1]!]
  const end = Math.max(last.scaleEnd ?? last.end, ...args.map(arg => arg.end))
  const start = Math.min(first.start, ...args.map(arg => arg.start))
  return { expression: { kind: 'operation', operation, args, start, end }, to }
}
