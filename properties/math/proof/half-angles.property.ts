import fc from 'fast-check'
import { expect, test } from 'vitest'
import { constantsAt } from '../../../src/math/engines/value.js'
import { intervals } from '../../../src/math/number/interval/interval.js'
import { inHalfAngles } from '../../../src/math/proof/half-angles.js'
import { NormalForm } from '../../../src/math/proof/normal-form.js'
import { proveIdentity } from '../../../src/math/proof/tactics.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import { PI } from '../../../src/math/term/symbols.js'
import {
  add,
  apply,
  divide,
  multiply,
  number,
  power,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'

const [x, y] = ['x', 'y'].map(symbol) as [Term, Term]
const context = intervals(30)
const constants = constantsAt(30)

const valueAt = (term: Term, values: readonly [string, string]) =>
  evaluate(
    term,
    {
      symbols: new Map([['x', context.of(values[0])], ['y', context.of(values[1])], ...constants.symbols]),
      groups: new Map(),
    },
    context,
  )

const share = fc.constantFrom('-2', '-1', '-1/2', '0', '1/3', '1', '3/2', '3')
/** a x + b y + c π. */
const angleWith = (...turns: readonly string[]) =>
  fc
    .tuple(share, share, fc.constantFrom(...turns))
    .map(([a, b, c]) => add(multiply(number(a), x), multiply(number(b), y), multiply(number(c), symbol(PI))))
const angle = angleWith('0', '1/2', '-1', '1/12', '7/6')
const anyAngle = fc.oneof(angle, angleWith('1/5', '-3/5'))
const circular = fc.tuple(fc.constantFrom('sin', 'cos', 'tan'), anyAngle).map(([name, of]) => apply(name, of))
const wave = fc.tuple(fc.constantFrom('sin', 'cos'), angle).map(([name, of]) => apply(name, of))
const expression = fc.letrec<{ all: Term }>(tie => ({
  all: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    circular,
    fc.tuple(tie('all'), tie('all')).map(parts => add(...parts)),
    fc.tuple(tie('all'), tie('all')).map(parts => multiply(...parts)),
    tie('all').map(part => power(part, 2)),
  ),
})).all
const place = fc.constantFrom<[string, string]>(['0.3', '0.7'], ['-1.1', '2.5'], ['4.9', '-0.2'])

test('what is written in half angles has the value that it had, by enclosures of both', () =>
  fc.assert(
    fc.property(expression, place, (term, values) => {
      const written = inHalfAngles([term], new NormalForm([term], {}))
      if (!written) return
      let before: ReturnType<typeof valueAt>
      try {
        before = valueAt(term, values)
      } catch (error) {
        // A tangent of a right angle has no value.
        expect(error).toBeInstanceOf(RangeError)
        return
      }
      const difference = before.minus(valueAt(written[0]!, values))
      expect(difference.sign()).not.toBe(1)
      expect(difference.sign()).not.toBe(-1)
    }),
  ))

const sine = (of: Term) => apply('sin', of)
const cosine = (of: Term) => apply('cos', of)

test('sums of angles, products and squares of sines and cosines are proved', () =>
  fc.assert(
    fc.property(angle, angle, (a, b) => {
      const less = add(a, multiply(-1, b))
      const proved = [
        [sine(add(a, b)), add(multiply(sine(a), cosine(b)), multiply(cosine(a), sine(b)))],
        [multiply(2, sine(a), sine(b)), add(cosine(less), multiply(-1, cosine(add(a, b))))],
        [add(power(sine(a), 2), power(cosine(a), 2)), number(1)],
        [apply('tan', a), divide(sine(a), cosine(a))],
      ].map(([left, right]) => proveIdentity(left!, right!).proved)
      // tan of a right angle has no value, and so no proof.
      expect(proved.slice(0, 3)).toEqual([true, true, true])
    }),
  ))

test('of angles that are too many times another nothing is proved', () => {
  const many = multiply(40, x)
  const squares = add(power(sine(many), 2), power(cosine(many), 2))
  expect(proveIdentity(multiply(squares, sine(x)), multiply(squares, cosine(x))).proved).toBe(false)
})

test('an angle may be a quotient', () => {
  const quotient = divide(x, add(y, 1))
  const twice = apply('sin', multiply(2, quotient))
  expect(proveIdentity(twice, multiply(2, sine(quotient), cosine(quotient))).proved).toBe(true)
  expect(proveIdentity(twice, multiply(2, sine(quotient), cosine(x))).proved).toBe(false)
})

test('nothing is proved that a point tells apart', () =>
  fc.assert(
    fc.property(wave, wave, fc.integer({ min: 1, max: 3 }), place, (left, right, k, values) => {
      const other = multiply(k, right)
      const { proved } = proveIdentity(left, other)
      const sign = valueAt(left, values).minus(valueAt(other, values)).sign()
      if (proved) expect(Math.abs(sign ?? 0)).toBe(0)
    }),
  ))

test.each([
  ['no function of an angle', add(x, y)],
  ['an angle that is too many times another', add(sine(multiply(40, x)), sine(x))],
])('%s is left as it is', (_, term) => {
  expect(inHalfAngles([term], new NormalForm([term], {}))).toBeNull()
})
