import type { StatedNumber } from '../../../src/math/judges/number.js'
import { readPrinted } from '../../../src/math/number/printed-number.js'
import { Rational } from '../../../src/math/number/rational.js'
import { number } from '../../../src/math/term/term.js'

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
