import type { Range } from '../../documents/model/range.js'
import { readPrinted, roundingSet } from '../../math/number/printed-number.js'
import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { USUAL } from '../../math/units/convention.js'
import type { Dimension } from '../../math/units/dimension.js'
import { parseChains } from '../../notation/latex/grammar/parser.js'
import { LatexError } from '../../notation/latex/lexer/latex-error.js'
import { parsePlain } from '../../notation/plain/parser.js'
import type { Chain } from '../../notation/tree/node.js'
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

const MAX_LENGTH = 40
/** Marks that only change the print, and the plus sign of a change. */
const BEFORE = /^(?:[\s*_`~]|\+(?=\s?\d))*/
const BEHIND = /[\s*_`~]*$/

/** The number that is all of a cell; null where it holds anything else. */
export function cellAt(range: Range, source: string): Cell | null {
  const text = source.slice(range.start, range.end)
  if (text.length > MAX_LENGTH || !/\d/.test(text)) return null
  const start = range.start + BEFORE.exec(text)![0].length
  const end = range.end - BEHIND.exec(text)![0].length
  const chain = chainIn(source.slice(start, end), start)
  if (chain?.terms.length !== 1 || chain.opens) return null
  const measured = measure(chain.terms[0]!, source, USUAL)
  const found = measured && !measured.isUnknown ? figureOfMeasured(measured) : null
  const unit = found && exactValue(found.full)
  if (!found || !unit || found.figure.reciprocal || found.figure.parts) return null
  const { figure } = found
  const [printed, worth] = [readPrinted(figure.digits), unit.times(Rational.of(figure.factor))]
  const ends = roundingSet(printed)
  const [value, lower, upper] = [printed.value, ends.lower, ends.upper].map(one => one.times(worth))
  return {
    start,
    end,
    figure,
    value: value!,
    worth,
    dimension: measured!.dimension,
    near: asDouble(value!),
    lower: asDouble(lower!),
    upper: asDouble(upper!),
  }
}

function chainIn(text: string, start: number): Chain | null {
  const isFormula = /^\$.+\$$/.test(text)
  try {
    const chains = isFormula
      ? parseChains(text.slice(1, -1), { offset: start + 1 })
      : parsePlain(text, { offset: start, hasUnitLetters: true })
    return chains.length === 1 ? chains[0]! : null
  } catch (error) {
    if (error instanceof LatexError) return null
    throw error
  }
}

const asDouble = ({ numerator, denominator }: Rational): number => Number(numerator) / Number(denominator)
