import { isWordFor, type Sense } from '../lexicon.js'
import { hasSense } from '../matching.js'
import type { Word } from '../word.js'
import type { FormulaOperation, WordedFormula, WordedOperation } from './expression.js'
import { isNextTo, type Parsed, phraseAt, type WordedSentence } from './figure.js'

/** What words do to a formula: "the determinant of $A$", "the derivative of $x^3$". */
const FUNCTIONS: readonly (readonly [Sense, FormulaOperation])[] = [
  ['determinantOf', 'determinant'],
  ['traceOf', 'trace'],
  ['inverseOf', 'inverse'],
  ['transposeOf', 'transpose'],
  ['normOf', 'norm'],
  ['modulusOf', 'modulus'],
  ['derivativeOf', 'derivative'],
  ['limitOf', 'limit'],
  ['integralOf', 'integral'],
]

const MAX_FORMULA = 400
/** The longest name of a function has so many words. */
const MAX_NAME = 2
/** What makes a formula a statement of its own, or a list of formulas. */
const RELATION =
  /[=<>≈≤≥≡∈:;]|\\(?:approx|le|ge|leq|geq|ne|neq|in|sim|equiv|q?quad|text|to|ldots|dots|cdots)(?![a-zA-Z])/

/** The formula at a place that is a term; null where none stands there. */
export function formulaAt({ words }: WordedSentence, at: number): Parsed<WordedFormula> | null {
  const word = words[at]
  const isTerm = word?.kind === 'math' && word.text.length <= MAX_FORMULA && !RELATION.test(word.text)
  return isTerm ? { expression: formulaOf(word), to: at + 1 } : null
}

const formulaOf = (word: Word): WordedFormula => {
  const { start, end } = word
  return { kind: 'formula', word, start, end }
}

/** The function of a formula that begins at a word; null where none does. */
export function functionAt(sentence: WordedSentence, at: number): Parsed<WordedOperation> | null {
  const from = isWordFor(sentence.words[at]?.text, 'article') ? at + 1 : at
  if (!sentence.words.slice(from + 1, from + 1 + MAX_NAME).some(({ text }) => text === 'of')) return null
  for (const [sense, operation] of FUNCTIONS) {
    const of = phraseAt(sentence, from, sense)
    const argument = of !== null && sentence.words[of]?.text === 'of' ? formulaAt(sentence, of + 1) : null
    const rest =
      argument && isFit(operation, argument.expression) ? restAt(sentence, operation, argument) : null
    if (!rest || sentence.words.some(word => hasSense(word, 'qualifiesFunction'))) continue
    const { args, to } = rest
    const { start } = sentence.words[at]!
    return { expression: { kind: 'operation', operation, args, start, end: args.at(-1)!.end }, to }
  }
  return null
}

/** A formula and what it has: "$A$ has determinant 5". */
export interface Having {
  readonly function: WordedOperation
  /** The verb. */
  readonly has: Word
  /** Where the value stands. */
  readonly to: number
}

/** What a formula is said to have; null where none begins at a word. */
export function havingAt(sentence: WordedSentence, at: number): Having | null {
  const { words } = sentence
  // "The matrix $A$".
  const isNamed = isWordFor(words[at]?.text, 'article') && words[at + 1]?.kind === 'word'
  const argument = formulaAt(sentence, isNamed ? at + 2 : at)
  const has = argument && words[argument.to]
  if (!argument || has?.text !== 'has') return null
  const behind = argument.to + 1
  const from = isWordFor(words[behind]?.text, 'article') ? behind + 1 : behind
  for (const [sense, operation] of FUNCTIONS) {
    const to = phraseAt(sentence, from, sense)
    if (to === null || TWO_OR_MORE.has(operation) || !isFit(operation, argument.expression)) continue
    const { start, end } = argument.expression
    return {
      function: { kind: 'operation', operation, args: [argument.expression], start, end },
      has,
      to: words[to]?.text === 'of' ? to + 1 : to,
    }
  }
  return null
}

const TWO_OR_MORE: ReadonlySet<FormulaOperation> = new Set(['limit', 'integral'])

/** A matrix or a vector by its name, or written out. */
const ARRAY =
  /^\s*(?:\\(?:mathbf|boldsymbol|vec|bm)\s*\{?[A-Za-z]\}?|[A-Za-z]|[A-Z]{2}|[A-Z]\^(?:\d|\{-?\d+\}|T|\\top)|\\begin\{[bp]?matrix\}.*\\end\{[bp]?matrix\}|\([^(),]*,[^()]*\))(?:_\{?\w\}?)?\s*$/s
const OF_CALCULUS: ReadonlySet<FormulaOperation> = new Set(['derivative', 'limit', 'integral'])

/** Whether a formula is one that the function is taken of: of one letter for those of calculus. */
function isFit(operation: FormulaOperation, { word: { text } }: WordedFormula): boolean {
  if (!OF_CALCULUS.has(operation)) return operation === 'modulus' || ARRAY.test(text)
  // The base of a logarithm is not said.
  return lettersOf(text).size === 1 && !LONE_LETTER.test(text) && !/\\log(?![a-zA-Z_])/.test(text)
}

/** A letter alone may be a function, or a quantity that the page has a formula for. */
const LONE_LETTER = /^\s*[a-zA-Z]\s*$/

/** The letters of a formula but those of commands, e and d. */
const lettersOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.replaceAll(/\\[a-zA-Z]+/g, ' ').match(/[a-zA-Z]/g) ?? []).filter(letter => !/[ed]/.test(letter)),
  )

/** The other arguments of a function: where a limit is taken, and from where to where an integral. */
function restAt(
  sentence: WordedSentence,
  operation: FormulaOperation,
  { expression, to }: Parsed<WordedFormula>,
): { readonly args: readonly WordedFormula[]; readonly to: number } | null {
  const { words } = sentence
  const termAt = (at: number): WordedFormula | null => {
    const word = words[at]
    const isNumber = word?.kind === 'number' && word.scale === undefined && isNextTo(sentence, at)
    return isNumber ? formulaOf(word) : (formulaAt(sentence, at)?.expression ?? null)
  }
  if (operation === 'limit') {
    const approach = words[to]?.text === 'as' ? words[to + 1] : undefined
    const isApproach = approach?.kind === 'math' && APPROACH.test(approach.text)
    return isApproach ? { args: [expression, formulaOf(approach)], to: to + 2 } : null
  }
  if (operation === 'integral') {
    const [low, high] = [termAt(to + 1), termAt(to + 3)]
    const isBetween = words[to]?.text === 'from' && words[to + 2]?.text === 'to'
    return isBetween && low && high ? { args: [expression, low, high], to: to + 4 } : null
  }
  return { args: [expression], to }
}

const APPROACH = /^\s*[a-zA-Z]\s*(?:\\to|\\rightarrow|→)(?![a-zA-Z])[^=]*$/
