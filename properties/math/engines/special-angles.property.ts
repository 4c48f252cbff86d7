import { describe, expect, test } from 'vitest'
import { withSpecialAngles } from '../../../src/math/engines/special-angles.js'
import { closedValueOf } from '../../../src/math/engines/value.js'
import { toPlain } from '../../../src/math/term/print.js'
import { PI } from '../../../src/math/term/symbols.js'
import {
  add,
  apply,
  divide,
  multiply,
  number,
  squareRoot,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'

const hasApplication = (term: Term): boolean =>
  JSON.stringify(term, (_, v) => (typeof v === 'bigint' ? `${v}` : v)).includes('apply')
const middleOf = (term: Term): number => {
  const { lower } = closedValueOf(term, 30)
  return Number((lower.numerator * 10n ** 20n) / lower.denominator) / 1e20
}
const angle = (k: number | bigint): Term => divide(multiply(number(`${k}`), symbol(PI)), 12)
const print = (name: string, argument: Term): string => toPlain(withSpecialAngles(apply(name, argument)))

/** sin of k · 15° for k from 0 to 6, as it stands in tables. */
const SINES = ['0', '(sqrt(6) - sqrt(2))/4', '1/2', 'sqrt(2)/2', 'sqrt(3)/2', '(sqrt(6) + sqrt(2))/4', '1']

describe('multiples of 15°', () => {
  test.each(SINES.map((sine, k) => [k, sine] as const))('sin of %d · 15° is %s', (k, sine) => {
    // sin x = sin(180° − x) = -sin(-x) = -sin(180° + x) = sin(360° + x), and cos x = sin(90° + x).
    for (const same of [k, 12 - k, k + 24, k - 24, k - 48, k + 24_000_024]) {
      expect(print('sin', angle(same))).toBe(sine)
      expect(print('cos', angle(same - 6))).toBe(sine)
      expect(print('cos', angle(6 - same))).toBe(sine)
    }
    const negative = { 0: '0', 1: '-(sqrt(6) - sqrt(2))/4', 2: '-1/2', 6: '-1' }[k] ?? `-${sine}`
    for (const opposite of [-k, 12 + k, 24 - k]) expect(print('sin', angle(opposite))).toBe(negative)
  })

  test.each(['sin', 'cos', 'tan'] as const)('%s has the values of Math at all of them', name => {
    for (let k = -26; k <= 26; k++) {
      const special = withSpecialAngles(apply(name, angle(k)))
      const isOpen = name === 'tan' && (k + 30) % 12 === 0
      expect(hasApplication(special)).toBe(isOpen)
      // Enclosures have 30 digits and Math errs by some units of 1e-16 here.
      if (!isOpen) expect(Math.abs(middleOf(special) - Math[name]((k * Math.PI) / 12))).toBeLessThan(1e-9)
    }
  })
})

describe('the inverse of such a value is the angle', () => {
  test.each([
    ['arcsin', 'sin', -6, 6],
    ['arccos', 'cos', 0, 12],
    ['arctan', 'tan', -5, 5],
  ] as const)('%s of %s, from %d to %d parts', (inverse, name, from, to) => {
    for (let k = from; k <= to; k++) {
      const special = withSpecialAngles(apply(inverse, apply(name, angle(k))))
      expect(hasApplication(special)).toBe(false)
      expect(Math.abs(middleOf(special) - (k * Math.PI) / 12)).toBeLessThan(1e-9)
    }
  })

  test.each([
    ['arcsin', divide(1, squareRoot(2)), Math.PI / 4],
    ['arccos', divide(-1, squareRoot(2)), (3 * Math.PI) / 4],
    ['arctan', divide(3, squareRoot(3)), Math.PI / 3],
    ['arctan', divide(-1, add(2, squareRoot(3))), -Math.PI / 12],
  ] as const)('%# however it is written', (name, argument, radians) => {
    const special = withSpecialAngles(apply(name, argument))
    expect(hasApplication(special)).toBe(false)
    expect(Math.abs(middleOf(special) - radians)).toBeLessThan(1e-9)
  })
})

describe('what is left alone', () => {
  test.each<[string, Term]>([
    ['a decimal near 30°', apply('sin', '0.5236')],
    ['what is near a value', apply('arctan', '0.99999999')],
    ['what no enclosure tells from a value', apply('arcsin', add('1/2', number('1e-60')))],
    ['what neither an enclosure nor a proof tells', apply('arcsin', squareRoot(add('1/4', number('1e-60'))))],
    ['what no enclosure tells from an angle', apply('sin', add(angle(2), number('1e-60')))],
    ['a right angle', apply('tan', divide(symbol(PI), 2))],
    ['a right angle on the other side', apply('tan', divide(symbol(PI), -2))],
    ['another number', apply('sin', number('1/3'))],
    ['a value between two', apply('arcsin', number('3/5'))],
    ['another value of a cosine', apply('arccos', number('3/5'))],
    ['no value', apply('sin', divide(1, 0))],
    ['no sine', apply('arcsin', number(2))],
    ['something free', apply('sin', 'x')],
    ['another function', apply('abs', angle(2))],
    ['a function called as every object has one', apply('constructor', angle(2))],
    ['a function of two', apply('sin', angle(2), 2)],
    ['a symbol of that name', symbol('sin')],
  ])('%s', (_, term) => expect(withSpecialAngles(term)).toBe(term))
})

describe('parts of a term', () => {
  test('are replaced wherever they stand, and nothing beside them is', () => {
    const term = add(multiply(2, apply('sin', angle(2))), apply('sin', add('1/3', apply('cos', angle(4)))))
    expect(toPlain(withSpecialAngles(term))).toBe('2·(1/2) + sin(1/3 + 1/2)')
  })

  test('whose numbers are none are a fault, not parts without a value', () => {
    const broken = { kind: 'number', value: null } as unknown as Term
    expect(() => withSpecialAngles(apply('sin', broken))).toThrow(SyntaxError)
  })
})
