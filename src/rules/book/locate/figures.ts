import type { Token } from '../../../documents/model/document.js'
import { isWordFor } from '../../../english/lexicon.js'
import { hasSense, isOneOf, isWordOf } from '../../../english/matching.js'
import { worthOfScale } from '../../../math/units/scales.js'
import { findUnit, isTimeUnit } from '../../../math/units/unit-of-word.js'
import { canonical } from '../../../notation/tree/canonical.js'
import type { Node } from '../../../notation/tree/node.js'
import { sameShape } from '../../../notation/tree/same-shape.js'
import {
  type Figure,
  type FigureWithWords,
  figureOfNode,
  figureOfNumber,
} from '../../../page/quantities/printed-figure.js'
import type { Reading } from '../../../page/reading.js'
import type { Candidate } from './candidate.js'
import type { Piece, Shape } from './pattern.js'

/** Up to this many words may stand between a figure and the next word of the shape. */
const MAX_SKIPPED = 2
const COST_PER_SKIPPED = 0.1
/** A scale word belongs to the number before it: "70 million parameters". */
const isScaleWord = (word: string): boolean => word.length > 1 && worthOfScale(word) !== undefined

/** `?hours hour*`, `gqa ?g`, `$K + V$ projection ?p`: a figure and the words around it, or that head its table row. */
export function figureCandidates(shape: Shape, reading: Reading): Candidate[] {
  const { tokens } = reading.section
  const at = shape.findIndex(piece => piece.kind === 'hole')
  const hole = shape[at]
  if (hole?.kind !== 'hole') throw new SyntaxError('Shape: expected a hole among the words, got none')
  const { isInverse } = hole
  const [before, after] = [shape.slice(0, at).reverse(), shape.slice(at + 1)]
  const figures = tokens.flatMap((token, i) => figuresOf(token, reading).map(found => ({ token, i, found })))
  return figures.flatMap(({ token, i, found: bare }) => {
    const found = inTable(bare, token)
    if (!found || isConversion(token, found, tokens) || isPartOfFraction(token, reading.source)) return []
    const behind = isHeadedBy(token, after, found.words)
      ? { skipped: 0, to: token.end }
      : walk(without(after, found.words), i, 1, reading)
    const ahead = walk(before, i, -1, reading)
    if (!behind || !ahead) return []
    const { figure } = found
    if (isInverse && !isLessThanOne(figure)) return []
    const cost = (behind.skipped + ahead.skipped) * COST_PER_SKIPPED
    const from = Math.min(token.start, ahead.to)
    const to = Math.max(token.end, figure.end, behind.to)
    const { start, end } = figure
    const chain = reading.chains.get(token)?.at(-1)
    const why = cost > 0 ? ['words between'] : []
    return [{ start, end, from, to, figure, isInverse, holes: new Map(), cost, why, ...(chain && { chain }) }]
  })
}

/** `an eighth`, `12.5%`, `0.125`. */
const isLessThanOne = ({ digits, factor, reciprocal }: Figure): boolean =>
  reciprocal || factor === '0.01' || /^0?[.]/.test(digits)

/** The figure of a token, behind those of its formula that bring a unit of their own: `82\text{ h} = 3.4\text{ d}`. */
function figuresOf(token: Token, reading: Reading): FigureWithWords[] {
  const last = figureOf(token, reading)
  const terms = reading.chains.get(token)?.flatMap(chain => chain.terms) ?? []
  const inside = terms.flatMap(term => figureOfNode(term) ?? [])
  const others = inside.filter(({ words, figure }) => words.length > 0 && figure.start !== last?.figure.start)
  return [...others, ...(last ? [last] : [])]
}

/** The figure that a token is, or that its last formula ends with. */
export function figureOf(token: Token, reading: Reading): FigureWithWords | null {
  if (token.kind === 'number') return figureOfNumber(token)
  const last: Node | undefined = reading.chains.get(token)?.at(-1)?.terms.at(-1)
  return last ? figureOfNode(last) : null
}

/** The pieces behind those that words of the figure itself are. */
function without(pieces: readonly Piece[], inside: readonly string[]): readonly Piece[] {
  const missing = [...pieces]
  for (const word of inside)
    if (missing[0]?.kind === 'word' && isWordOf(word, missing[0].alternatives)) missing.shift()
  return missing
}

/** Walks away from the figure and finds each piece in turn; null where one is missing. */
function walk(
  pieces: readonly Piece[],
  from: number,
  step: 1 | -1,
  reading: Reading,
): { skipped: number; to: number } | null {
  const { tokens } = reading.section
  const own = tokens[from]!
  const missing = [...pieces]
  let skipped = 0
  let to = own.start
  for (let i = from + step; missing.length > 0; i += step) {
    const token = tokens[i]
    if (token?.sentence !== own.sentence) return null
    if (isPiece(token, missing[0]!, reading) && !isUnitLetterAfterGap(token, i - from, tokens[i - step]!)) {
      missing.shift()
      to = step === 1 ? token.end : token.start
    } else if (
      !mayStandBetween(token, tokens[i + 1], step) ||
      (token.kind === 'word' && !isScaleWord(token.text) && ++skipped > MAX_SKIPPED)
    ) {
      return null
    }
  }
  return { skipped, to }
}

function isPiece(token: Token, piece: Piece, reading: Reading): boolean {
  if (piece.kind === 'word') return isOneOf(token, piece.alternatives)
  if (piece.kind === 'hole') return false
  const chain = reading.chains.get(token)?.at(-1)
  return chain?.terms.length === 1 && sameShape(canonical(chain.terms[0]!), piece.chain.terms[0]!)
}

/** `82 h` is hours, the H of `4096-GPU H100` or of `82 of h` is not: a letter counts only right behind its figure. */
function isUnitLetterAfterGap(token: Token, gap: number, neighbour: Token): boolean {
  return (
    token.kind === 'word' && token.text.length === 1 && (Math.abs(gap) > 1 || token.start === neighbour.end)
  )
}

function mayStandBetween(token: Token, next: Token | undefined, step: 1 | -1): boolean {
  if (token.kind !== 'word') return step === -1 && token.kind === 'break'
  return !isWordFor(token.text, 'endsReach') && !beginsCompound(token, next)
}

/** `300 GPU-hours`, `12 kilowatt hours` are no hours: what works, or is used, before a unit of time makes another unit of it. */
const beginsCompound = (token: Token, next: Token | undefined): boolean =>
  next?.kind === 'word' &&
  isTimeUnit(next.text) &&
  (hasSense(token, 'worker') || (token.text.length > 2 && findUnit(token.text) !== null))

/** A letter that heads a column is a symbol there, unless it scales it: then the figure has heard it. */
function isHeadedBy({ headers }: Token, pieces: readonly Piece[], inside: readonly string[]): boolean {
  if (!headers) return false
  return pieces.every(piece => {
    if (piece.kind !== 'word') return false
    const isScale = piece.alternatives.some(word => isScaleWord(word) || word === '%')
    return (isScale ? inside : [...headers, ...inside]).some(word => isWordOf(word, piece.alternatives))
  })
}

/** The figure of a cell in the scale that heads it, where it brings none of its own. */
function inTable(found: FigureWithWords | null, { headers }: Token): FigureWithWords | null {
  // Behind an abbreviation its word stands: `million` behind `mn`.
  const scale = headers?.findLast(header => isScaleWord(header) || header === '%')
  if (!found || scale === undefined || found.words.length > 0) return found
  return { figure: { ...found.figure, factor: worthOfScale(scale)! }, words: [scale] }
}

/** `1/13` in prose, or a date, is not the number behind its slash. */
const isPartOfFraction = ({ kind, start, end }: Token, source: string): boolean =>
  kind === 'number' && (source[start - 1] === '/' || source[end] === '/')

const CONVERSIONS: ReadonlySet<string> = new Set(['7', '24', '30', '60', '365', '3600', '86400'])

/** "24 hours per day", "an hour has 3600 seconds": how units convert, not how long something takes. */
function isConversion(token: Token, { figure }: FigureWithWords, tokens: readonly Token[]): boolean {
  if (!CONVERSIONS.has(figure.digits)) return false
  const named = tokens
    .filter(t => t.clause === token.clause)
    .filter(t => t.kind === 'word' && t.text.length > 2 && isTimeUnit(t.text))
    .map(t => findUnit(t.text)!.unit)
  return new Set(named).size > 1
}
