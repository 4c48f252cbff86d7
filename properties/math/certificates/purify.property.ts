import { describe, expect, test } from 'vitest'
import { laurentText, Purification } from '../../../src/math/certificates/purify.js'
import { Rational } from '../../../src/math/number/rational.js'
import { Laurent } from '../../../src/math/term/laurent.js'

const atom = Laurent.atom
const times = (laurent: Laurent, by: string) => laurent.scaled(Rational.of(by))
const symbolsOf = ({ declarations }: Purification) =>
  declarations.map(({ symbol, meaning }) => `${symbol} ${meaning ?? '-'}`)

describe('a name', () => {
  test('is declared once, and each thing that its domain says is said once', () => {
    const purification = new Purification()
    expect(purification.name('|x|', ['(> |x| 0.0)'])).toBe('|x|')
    purification.name('|x|', ['(> |x| 0.0)', '(< |x| 1.0)'])
    purification.name('|y|', [])
    expect(symbolsOf(purification)).toEqual(['|x| -', '|y| -'])
    expect(purification.axioms).toEqual(['(> |x| 0.0)', '(< |x| 1.0)'])
  })
})

describe('what arithmetic does not have', () => {
  test('has one symbol for one meaning, numbered among all that are declared', () => {
    const purification = new Purification()
    purification.name('|x|', [])
    expect(purification.root('|x|')).toBe('|@sqrt 2|')
    expect(purification.extreme('max', ['|x|', '1.0'])).toBe('|@max 3|')
    expect(purification.extreme('min', ['|x|', '1.0'])).toBe('|@min 4|')
    expect(purification.root('|x|')).toBe('|@sqrt 2|')
    expect(purification.extreme('max', ['|x|', '1.0'])).toBe('|@max 3|')
    expect(purification.logarithmSymbol('(log 2.0)')).toBe('|@log 5|')
    expect(symbolsOf(purification)).toEqual([
      '|x| -',
      '|@sqrt 2| (sqrt |x|)',
      '|@max 3| (max |x| 1.0)',
      '|@min 4| (min |x| 1.0)',
      '|@log 5| (log 2.0)',
    ])
    expect(purification.axioms).toEqual([
      '(=> (>= |x| 0.0) (and (>= |@sqrt 2| 0.0) (= (* |@sqrt 2| |@sqrt 2|) |x|)))',
      '(and (>= |@max 3| |x|) (>= |@max 3| 1.0) (or (= |@max 3| |x|) (= |@max 3| 1.0) false))',
      '(and (<= |@min 4| |x|) (<= |@min 4| 1.0) (or (= |@min 4| |x|) (= |@min 4| 1.0) false))',
    ])
    expect([...purification.abstracted]).toEqual(['log'])
  })
})

describe('an exponential', () => {
  test('of a sum is the product of those of its parts, integer multiples as powers', () => {
    const purification = new Purification()
    const text = purification.exponential(times(atom('|a|'), '2').plus(times(atom('|b|'), '-1')))
    expect(text).toBe('(* (* |@exp 1| |@exp 1|) (/ 1.0 |@exp 2|))')
    expect(purification.axioms).toEqual(['(> |@exp 1| 0.0)', '(> |@exp 2| 0.0)'])
    expect([...purification.abstracted]).toEqual(['exp'])
    expect(purification.exponential(Laurent.constant(Rational.ZERO))).toBe('1.0')
  })

  test('of a fraction is a root, tied to the whole by its power', () => {
    const purification = new Purification()
    expect(purification.exponential(times(atom('|a|'), '2/3'))).toBe('(* |@exp 2| |@exp 2|)')
    expect(symbolsOf(purification)).toEqual(['|@exp 1| (exp |a|)', '|@exp 2| (exp (* (/ 1.0 3.0) |a|))'])
    expect(purification.axioms).toEqual([
      '(> |@exp 1| 0.0)',
      '(> |@exp 2| 0.0)',
      '(= (* |@exp 2| |@exp 2| |@exp 2|) |@exp 1|)',
    ])
  })

  test('of a logarithm is what that is of, where it stands alone and once', () => {
    const purification = new Purification()
    const log = purification.logarithm('|a|', '|a|')
    expect(log).toBe('(log |a|)')
    expect(purification.exponential(times(atom(log), '3'))).toBe('(* |a| |a| |a|)')
    expect(purification.exponential(times(atom(log), '1/2'))).toBe('|@exp 1|')
    expect(purification.axioms).toEqual([
      '(> |@exp 1| 0.0)',
      '(=> (> |a| 0.0) (= (* |@exp 1| |@exp 1|) |a|))',
    ])
    expect(purification.abstracted.size).toBe(0)
    // The first text for an atom is kept: all of them have its value.
    purification.logarithm('|a|', '(+ |a| 0.0)')
    expect(purification.exponential(atom(log))).toBe('|a|')
    const square = atom(log).times(atom(log))
    expect(purification.exponential(square)).toBe('|@exp 2|')
    expect(purification.exponential(atom(log).times(atom('|b|')))).toBe('|@exp 3|')
    expect([...purification.abstracted]).toEqual(['exp'])
  })

  test('with a coefficient beyond 64 keeps a symbol of its own', () => {
    for (const coefficient of ['64', '-64', '1/64']) {
      const purification = new Purification()
      purification.exponential(times(atom(purification.logarithm('|a|', '|a|')), coefficient))
      expect(purification.abstracted.size, coefficient).toBe(0)
    }
    for (const coefficient of ['65', '-65', '1/65', '65/2']) {
      const purification = new Purification()
      const text = purification.exponential(times(atom(purification.logarithm('|a|', '|a|')), coefficient))
      expect(text).toBe('|@exp 1|')
      expect([...purification.abstracted]).toEqual(['exp'])
      expect(symbolsOf(purification)).toEqual([
        `|@exp 1| (exp ${laurentText(times(atom('(log |a|)'), coefficient))})`,
      ])
    }
  })
})

describe('an application', () => {
  const apply = (purification: Purification, name: string, wanted: string, ...values: readonly string[]) =>
    purification.application(name, wanted, values, symbol => [`(> ${symbol} 0.0)`])

  test('has the symbol that is wanted, the same for the same values, another for others', () => {
    const purification = new Purification()
    expect(apply(purification, 'f', '|f(x)|', '|x|')).toBe('|f(x)|')
    expect(apply(purification, 'f', '|f(x)|', '|x|')).toBe('|f(x)|')
    expect(apply(purification, 'f', '|f(x)|', '|y|')).toBe('|@apply 2|')
    expect(apply(purification, 'g', '|f(x)|', '|x|')).toBe('|@apply 3|')
    expect(symbolsOf(purification)).toEqual([
      '|f(x)| -',
      '|@apply 2| ["f",["|y|"]]',
      '|@apply 3| ["g",["|x|"]]',
    ])
    expect(purification.axioms).toEqual(['(> |f(x)| 0.0)', '(> |@apply 2| 0.0)', '(> |@apply 3| 0.0)'])
    expect(purification.congruences).toEqual(['(=> (and true (= |y| |x|)) (= |@apply 2| |f(x)|))'])
  })

  test('agrees with another where all its values do', () => {
    const purification = new Purification()
    apply(purification, 'f', '|f|', '1.0', '|x|')
    apply(purification, 'f', '|g|', '|y|', '2.0')
    expect(purification.congruences).toEqual(['(=> (and true (= |y| 1.0) (= 2.0 |x|)) (= |g| |f|))'])
  })

  test('agrees with twelve others at most, counting those of as many values', () => {
    const purification = new Purification()
    for (let count = 0; count < 12; count++) apply(purification, 'f', `|f${count}|`, `${count}.0`)
    apply(purification, 'f', '|g|', '1.0', '2.0')
    expect(purification.congruences).toHaveLength(66)
    expect(purification.abstracted.size).toBe(0)
    apply(purification, 'f', '|f12|', '12.0')
    expect(purification.congruences).toHaveLength(66)
    expect([...purification.abstracted]).toEqual(['apply'])
  })
})

test('a sum of products is written part by part, names in their order', () => {
  const product = atom('b').times(atom('a')).times(atom('a')).times(atom('c').inverse()!)
  expect(laurentText(product)).toBe('(* (* a a) b (/ 1.0 c))')
  expect(laurentText(times(product, '-1/2').plus(Laurent.constant(Rational.of(3))))).toBe(
    '(+ (* (- (/ 1.0 2.0)) (* a a) b (/ 1.0 c)) 3.0)',
  )
  expect(laurentText(Laurent.constant(Rational.ONE))).toBe('1.0')
  expect(laurentText(Laurent.constant(Rational.ZERO))).toBe('0.0')
})
