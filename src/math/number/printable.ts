/**
 * Error budget: none; lengths of texts are counted.
 *
 * So many places left and right of the point fit a `Rational`, with room for the unit of the last digit and for half
 * of it: 10^19000 has 63,117 bits of 65,536.
 */
export const MAX_PLACES = 19_000

/**
 * Whether a numeral such as `5.9e23` can be read as a printed number: its value, and the unit of its last digit, can be
 * written out. `0e-99999` is 0, but nobody can say how far it is rounded.
 */
export function isWritable(numeral: string): boolean {
  const [digits, exponent] = numeral.toLowerCase().split('e')
  return digits!.length + Math.abs(Number(exponent ?? 0)) <= MAX_PLACES
}
