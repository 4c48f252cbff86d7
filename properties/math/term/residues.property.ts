import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { exactValue } from '../../../src/math/term/evaluate.js'
import { withLargeResidues } from '../../../src/math/term/residues.js'
import { add, apply, exp, multiply, number, power, symbol, type Term } from '../../../src/math/term/term.js'

const worthOf = (term: Term) => exactValue(withLargeResidues(term))
const whole = (value: bigint | number) => number(Rational.of(value))

test('a large power leaves what one with an exponent smaller by a multiple of the order leaves', () => {
  const prime = fc.constantFrom(3n, 5n, 7n, 11n, 101n)
  fc.assert(
    fc.property(
      prime,
      fc.bigInt({ min: 1n, max: 1000n }),
      fc.nat({ max: 20 }),
      fc.bigInt({ min: 1n, max: 10n ** 30n }),
      fc.constantFrom('residue', 'mod'),
      (p, base, small, turns, name) => {
        fc.pre(base % p !== 0n)
        // Fermat: the order of the base divides p - 1.
        const large = BigInt(small) + turns * (p - 1n) * 100_000n
        const term = apply(name, power(whole(base), whole(large)), whole(p))
        expect(exactValue(term)).toBeUndefined()
        const little = exactValue(apply(name, power(whole(base), whole(small)), whole(p)))!
        expect(worthOf(term)!.eq(little)).toBe(true)
        const both = apply(
          name,
          add(multiply(whole(3), power(whole(base), whole(large))), whole(1)),
          whole(p),
        )
        expect(worthOf(both)!.numerator).toBe((3n * little.numerator + 1n) % p)
      },
    ),
  )
})

test('a negative power is that of the inverse, where there is one', () => {
  const huge = 10n ** 20n
  const inverse = worthOf(apply('residue', power(whole(3), whole(-(6n * huge) - 1n)), whole(7)))
  expect(inverse!.eq(5)).toBe(true)
  const none = (term: Term) => expect(withLargeResidues(term)).toEqual(term)
  none(apply('residue', power(whole(2), whole(-huge)), whole(6)))
  none(apply('residue', power(whole(7), whole(-huge)), whole(7)))
  none(apply('mod', power(whole(3), whole(-huge)), whole(7)))
  none(apply('mod', add(number(Rational.of('1/2')), power(whole(3), whole(huge))), whole(7)))
  none(apply('residue', add(number(Rational.of('1/7')), power(whole(3), whole(huge))), whole(7)))
})

test('what is no power of whole numbers, and what is small, stays as it is', () => {
  const huge = power(whole(3), whole(10n ** 20n))
  const all = [
    apply('residue', whole(17), whole(5)),
    apply('residue', huge, whole(0)),
    apply('residue', huge, number(Rational.of('1/2'))),
    apply('residue', huge, symbol('n')),
    apply('residue', add(huge, exp(whole(1))), whole(5)),
    apply('residue', power(whole(3), number(Rational.of('1/2'))), whole(5)),
    apply('residue', power(exp(whole(1)), whole(2)), whole(5)),
    apply('residue', huge),
    apply('f', huge, whole(5)),
    huge,
  ]
  for (const term of all) expect(withLargeResidues(term)).toEqual(term)
})

test('a remainder inside another term is worked out', () => {
  const huge = apply('residue', power(whole(3), whole(10n ** 20n)), whole(2))
  expect(exactValue(withLargeResidues(add(huge, whole(4))))!.eq(5)).toBe(true)
})
