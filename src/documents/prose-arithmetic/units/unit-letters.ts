import { Rational } from '../../../math/number/rational.js'
import {
  type Dimension,
  isSameDimension,
  NO_DIMENSION,
  powerOfDimension,
  timesDimension,
} from '../../../math/units/dimension.js'
import { findUnit } from '../../../math/units/unit-of-word.js'
import { functionOfWord } from '../functions/function-word.js'
import type { Lexeme } from '../lexeme.js'

/** Whether a word is one letter that some unit has for its symbol: `12 V`, `30 Ω`. */
export const isUnitLetter = (word: string): boolean => /^\p{L}$/u.test(word) && findUnit(word) !== null

const TIMES: ReadonlySet<string | undefined> = new Set(['×', '·', '⋅', '*', 'x'])
const OVER: ReadonlySet<string | undefined> = new Set(['/', '÷'])
const ADDING: ReadonlySet<string | undefined> = new Set(['+', '-', '−'])
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** A longer side is no calculation of a line. */
const MAX_LENGTH = 80

/**
 * Whether the letters behind the figures of some sides are units: every side is made of quantities, only equal ones are
 * added, and all sides are of one dimension. `12 V / 0.4 A = 30 Ω` can be nothing else; `3 A = 2 B` may be anything.
 */
export function measureAlike(sides: readonly (readonly Lexeme[])[]): boolean {
  const [first, ...others] = sides.map(side => new SideMeasure(side).whole())
  const isMeasured = first !== null && first !== undefined && first.size > 0
  return isMeasured && others.every(other => other !== null && isSameDimension(other, first))
}

/** The dimension of a side, by descent through its sums, products and powers; null for anything else. */
class SideMeasure {
  private at = 0

  constructor(private readonly side: readonly Lexeme[]) {}

  whole(): Dimension | null {
    const found = this.side.length > MAX_LENGTH ? null : this.sum()
    return this.at === this.side.length ? found : null
  }

  private get text(): string | undefined {
    return this.side[this.at]?.text
  }

  private takes(signs: ReadonlySet<string | undefined>): boolean {
    if (!signs.has(this.text)) return false
    this.at++
    return true
  }

  private sum(): Dimension | null {
    this.takes(ADDING)
    let sum = this.product()
    while (sum && this.takes(ADDING)) {
      const next = this.product()
      sum = next && isSameDimension(sum, next) ? sum : null
    }
    return sum
  }

  private product(): Dimension | null {
    let product = this.power()
    while (product) {
      const isOver = OVER.has(this.text)
      if (!this.takes(TIMES) && !this.takes(OVER)) return product
      const next = this.power()
      product = next && timesDimension(product, isOver ? powerOfDimension(next, Rational.of(-1)) : next)
    }
    return product
  }

  private power(): Dimension | null {
    const base = this.operand()
    const raised = this.side[this.at]?.kind === 'suffix' ? RAISED.indexOf(this.text!) : -1
    if (raised >= 0) this.at++
    else if (!this.takes(new Set(['^', '**']))) return base
    const digits = raised >= 0 ? String(raised) : this.side[this.at++]?.text
    return base && digits && /^\d{1,2}$/.test(digits) ? powerOfDimension(base, Rational.of(digits)) : null
  }

  private operand(): Dimension | null {
    const lexeme = this.side[this.at++]
    if (lexeme?.kind === 'open') return this.bracket()
    if (lexeme?.text === 'π') return NO_DIMENSION
    if (lexeme?.kind === 'number') return this.quantity()
    const isCall = lexeme?.kind === 'word' && functionOfWord(lexeme.text) && this.text === '('
    if (!isCall) return null
    this.at++
    // A root or a least value of quantities is one too, which is not followed here.
    return this.bracket()?.size === 0 ? NO_DIMENSION : null
  }

  private bracket(): Dimension | null {
    const inner = this.sum()
    return this.side[this.at++]?.kind === 'close' ? inner : null
  }

  /** The units behind a figure. */
  private quantity(): Dimension | null {
    let dimension = NO_DIMENSION
    for (; this.side[this.at]?.kind === 'word' && !TIMES.has(this.text); this.at++) {
      const word = this.text!
      if (word === 'π') continue
      const unit = findUnit(word)?.unit
      if (!unit || unit.factor === 'unknown') return null
      dimension = timesDimension(dimension, unit.dimension)
    }
    return dimension
  }
}
