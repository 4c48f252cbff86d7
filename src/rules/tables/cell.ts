import type { Grid } from '../../documents/model/document.js'
import type { Range } from '../../documents/model/range.js'
import { readPrinted, roundingSet } from '../../math/number/printed-number.js'
import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { USUAL } from '../../math/units/convention.js'
import type { Dimension } from '../../math/units/dimension.js'
import { parseChains } from '../../notation/latex/grammar/parser.js'
import { LatexError } from '../../notation/latex/lexer/latex-error.js'
import { parsePlain } from '../../notation/plain/parser.js'
import type { Letters } from '../../notation/plain/unit.js'
import type { Chain, Node } from '../../notation/tree/node.js'
import { symbolsOf } from '../../notation/tree/symbols-of.js'
import { figureOfMeasured } from '../../page/quantities/measured-figure.js'
import { measure } from '../../page/quantities/measured-side.js'
import type { Figure } from '../../page/quantities/printed-figure.js'

/** A number in a table with its unit. */
export interface Cell extends Range {
  readonly figure: Figure
  /** In base units, and what one of its figure is worth. */
  readonly value: Rational
  readonly worth: Rational
  readonly dimension: Dimension
  /** As double precision has it: the value, and the ends of what prints so. */
  readonly near: number
  readonly lower: number
  readonly upper: number
}

/** A row of numbers, by their columns. */
export type Row = ReadonlyMap<number, Cell>

export const rowOf = (cells: Grid[number], source: string): Row =>
  new Map(
    cells.flatMap((range, column) => {
      const cell = cellAt(range, source)
      return cell ? [[column, cell] as const] : []
    }),
  )

const MAX_LENGTH = 40
const MAX_EXPRESSION = 120
/** Marks that only change the print, and the plus sign of a change. */
const BEFORE = /^(?:[\s*_`~]|\+(?=\s?\d))*/
const BEHIND = /(?<![\s*_`~])[\s*_`~]*$/
/** `1.94x`, `3×`: so many times as much. */
const TIMES_AS_MUCH = /(?<=\d)(?:(?<=\.\d{1,9})[xX]|×)$/

/** A level is a pure number in a unit of its own. */
const DECIBELS = /(?<=\d)[ \u00a0]?dB$/

/** The number that is all of a cell; null where it holds anything else. */
export function cellAt(range: Range, source: string): Cell | null {
  const text = source.slice(range.start, range.end)
  if (text.length > MAX_LENGTH || !/\d/.test(text)) return null
  const expression = valueAt(range, source)
  const measured = expression && measure(expression, source, USUAL)
  const found = measured && !measured.isUnknown ? figureOfMeasured(measured) : null
  const unit = found && exactValue(found.full)
  if (!found || !unit || found.figure.reciprocal || found.figure.parts) return null
  const { figure } = found
  const [printed, worth] = [readPrinted(figure.digits), unit.times(Rational.of(figure.factor))]
  const ends = roundingSet(printed)
  const [value, lower, upper] = [printed.value, ends.lower, ends.upper].map(one => one.times(worth))
  return {
    ...contentOf(range, source),
    figure,
    value: value!,
    worth,
    dimension: measured!.dimension,
    near: asDouble(value!),
    lower: asDouble(lower!),
    upper: asDouble(upper!),
  }
}

/** Whether a cell may have been rounded: a whole number without a scale is what it says. */
export const isRounded = ({ figure: { digits, factor } }: Cell): boolean =>
  digits.includes('.') || factor !== '1'

/** The ends of what a cell may have been rounded from. */
export function roundedEnds({ figure, worth }: Cell): readonly [Rational, Rational] {
  const { lower, upper } = roundingSet(readPrinted(figure.digits))
  return [lower.times(worth), upper.times(worth)]
}

/** The one formula that a text is, `$…$`, `\\(…\\)` or in plain text; null where it is none or cannot be read. */
export function formulaIn(text: string, start: number, letters: Letters = 'units'): Chain | null {
  const [, open, inner] = FORMULA.exec(text) ?? []
  try {
    const chains =
      inner === undefined
        ? parsePlain(text, { offset: start, letters })
        : parseChains(inner, { offset: start + open!.length })
    return chains.length === 1 ? chains[0]! : null
  } catch (error) {
    if (error instanceof LatexError) return null
    throw error
  }
}

const FORMULA = /^(\$|\\\()(.+)(?:\$|\\\))$/s

/** The expression that is all of a cell; null where it holds anything else. */
export function expressionAt(range: Range, source: string, letters: Letters = 'units'): Node | null {
  const chain = chainAt(range, source, letters)
  return chain?.terms.length === 1 && !chain.opens ? chain.terms[0]! : null
}

/** The one formula that is all of a cell; null where it holds anything else. */
export function chainAt(range: Range, source: string, letters: Letters = 'units'): Chain | null {
  if (range.end - range.start > MAX_EXPRESSION) return null
  const { start, end } = contentOf(range, source)
  const text = source.slice(start, end)
  return /[\p{L}\d]/u.test(text) ? formulaIn(text, start, letters) : null
}

const CONSTANTS: ReadonlySet<string> = new Set(['e', 'pi'])

/** What a cell comes to: all of it, or what a calculation in it ends with, `64 · 12 = 768`. */
function valueAt(range: Range, source: string): Node | null {
  const { terms, signs, opens } = chainAt(range, source) ?? { terms: [], signs: [] }
  const isWorkedOut =
    signs.every(({ operator }) => operator === '=') &&
    terms.slice(0, -1).every(term => [...symbolsOf(term)].every(name => CONSTANTS.has(name)))
  return isWorkedOut && !opens ? (terms.at(-1) ?? null) : null
}

/** A cell without the marks around it. */
function contentOf({ start, end }: Range, source: string): Range {
  const text = source.slice(start, end)
  const bare = text.slice(0, text.length - BEHIND.exec(text)![0].length)
  const inner = bare.replace(TIMES_AS_MUCH, '').replace(DECIBELS, '')
  return { start: start + BEFORE.exec(text)![0].length, end: start + inner.length }
}

export const asDouble = ({ numerator, denominator }: Rational): number =>
  Number(numerator) / Number(denominator)
