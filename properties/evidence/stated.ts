import type { StatedNumber } from '../../src/evidence/number.js'
import { Rational } from '../../src/numeric/rational.js'
import { readPrinted } from '../../src/numeric/rounding.js'
import { number } from '../../src/term/term.js'

/** A number that a document prints after ≈, of 0 unless other data are given. */
export const stated = (digits: string, parts: Partial<StatedNumber> = {}): StatedNumber => ({
  printed: readPrinted(digits),
  factor: Rational.ONE,
  reciprocal: false,
  sign: '≈',
  data: number(0),
  printedInputs: null,
  constants: [],
  ...parts,
})
