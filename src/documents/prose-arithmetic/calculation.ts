import type { Token } from '../model/document.js'
import { readInline } from '../words/tokens.js'
import { functionOfWord, namesFunction } from './functions/function-word.js'
import { type Lexeme, lexemesOf } from './lexeme.js'
import { sidesOf } from './run.js'
import { RunFinder } from './run-finder.js'
import { hasOperation } from './standalone-run.js'

/** A calculation with plain numbers alone, and whether an equation names it: `se = sqrt(0.129/4000)`. */
export interface Calculation {
  readonly start: number
  readonly end: number
  readonly isNamed: boolean
}

/** The calculation that words of prose end with; null where they end with none. */
export function calculationOf(words: readonly Token[], source: string): Calculation | null {
  const lexemes = lexemesOf(words, source)
  const run = new RunFinder(lexemes, 'none', true).all().at(-1)
  if (!run || run.to !== lexemes.length) return null
  const side = sidesOf(run, lexemes).at(-1)!
  const before = lexemes[run.to - side.length - 1]
  const isNamed = before?.kind === 'relation'
  if (!isCalculation(side) || (isNamed && !EQUALS.test(before.text))) return null
  return { start: side[0]!.start, end: side.at(-1)!.end, isNamed }
}

/** Longer formulas and code are no calculation of one line. */
const MAX_LENGTH = 200

/** The calculation that a formula or code ends with: all of it, or what stands behind its last equals sign. */
export function calculationIn({ kind, notation, text }: Token): Calculation | null {
  if (text.length > MAX_LENGTH) return null
  if (kind === 'math' && notation === undefined) return calculationInLatex(text)
  const found = calculationOf(readInline(text, 0), text)
  return found && (found.isNamed || text.slice(0, found.start).trim() === '') ? found : null
}

const EQUALS = /^(?:[=≈≃]|=\s*\\?[~≈]|~=)$/

const RELATION =
  /[=<>≈≃≤≥≠]|\\(?:approx|simeq|sim|equiv|doteq|leq?|geq?|neq?|ll|gg|to|in|propto)(?![a-zA-Z])/g
const EQUALS_IN_LATEX = /^(?:[=≈≃]|\\(?:approx|simeq|doteq))$/
const COMMAND = /\\([a-zA-Z]+)/g
const STRUCTURE: ReadonlySet<string> = new Set(
  'times cdot div frac dfrac tfrac sqrt binom left right big Big bigl bigr Bigl Bigr pi'.split(' '),
)
const OPERATION = /[+*/^!]|\d[\s)}]*[-−]|\\(?:times|cdot|div|[dt]?frac|sqrt|binom|[a-z]{2,})/
/** Digits, signs and brackets; a comma groups digits, `e` is raised. */
const NUMBERS = /^(?:[\s\d.{}()[\]+*/^_!%×·−-]|,(?=\d{3}(?!\d))|e(?=\s*\^))*$/
const SPACES = /\{,\}(?=\d{3})|\\[,;:! ]|~/g

/** The same of a formula in LaTeX. */
function calculationInLatex(text: string): Calculation | null {
  const relations = [...text.matchAll(RELATION)]
  const last = relations.at(-1)
  if (last && !EQUALS_IN_LATEX.test(last[0])) return null
  const start = last ? last.index + last[0].length : 0
  const side = text.slice(start)
  const isKnown = [...side.matchAll(COMMAND)].every(
    ([, name]) => STRUCTURE.has(name!) || namesFunction(name!),
  )
  const numbers = side.replaceAll(SPACES, '').replaceAll('\\%', '%').replaceAll(COMMAND, ' ')
  const isClosed = isKnown && NUMBERS.test(numbers) && /\d/.test(side) && OPERATION.test(side)
  return isClosed && !RANGE.test(numbers) ? { start, end: text.length, isNamed: last !== undefined } : null
}

/** `3 - 4` tells a range or a score. */
const RANGE = /^\s*[\d.]+\s*[-−]\s*[\d.]+\s*$/

const PARTS: ReadonlySet<Lexeme['kind']> = new Set(['number', 'operator', 'open', 'close', 'suffix'])
const WORDS: ReadonlySet<string> = new Set(['x', 'π', 'e', 'of'])

function isCalculation(side: readonly Lexeme[]): boolean {
  const isOfNumbers = side.every(
    ({ kind, text }) =>
      (PARTS.has(kind) && text !== '°') ||
      (kind === 'word' && (WORDS.has(text) || functionOfWord(text) !== undefined)),
  )
  return isOfNumbers && hasOperation(side) && !mayTellTwo(side)
}

/** `3 - 4`, `2 - 1` and `10/10`: a range, a score and full marks. */
function mayTellTwo(side: readonly Lexeme[]): boolean {
  const [first, sign, second] = side
  if (side.length !== 3 || sign!.kind !== 'operator') return false
  const [a, b] = [first!.text, second!.text]
  if (sign!.text === '/') return a === b
  return /[-−]/.test(sign!.text) && (Number(a) <= Number(b) || !/\./.test(a + b))
}
