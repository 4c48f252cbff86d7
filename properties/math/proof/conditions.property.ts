import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Undefined } from '../../../src/math/proof/budget.js'
import type { Relation } from '../../../src/math/proof/conditions.js'
import {
  add,
  divide,
  multiply,
  negate,
  power,
  squareRoot,
  subtract,
  type TermLike,
} from '../../../src/math/term/term.js'
import { rulesUnder } from './forms.js'

const PREMISES = { positive: ['a', 'b', subtract('a', 'b')], nonnegative: ['n'] }

/** What is recorded when a quotient is required to be so. */
function required(relation: Relation, value: TermLike): readonly string[] {
  const { form, of, conditions } = rulesUnder(PREMISES)
  const quotient = form.conditions.without(() => of(value))
  if (relation === '≠ 0') form.conditions.requireNonzero(quotient.numerator)
  else if (relation === '> 0') form.conditions.requirePositive(quotient)
  else form.conditions.requireNonnegative(quotient)
  return conditions()
}

describe('what must not be 0', () => {
  test('is recorded factor by factor, without what is known to be positive', () => {
    expect(required('≠ 0', multiply(2, 'x', 'a'))).toEqual(['x ≠ 0'])
    expect(required('≠ 0', multiply(power('x', 2), 'y'))).toEqual(['x ≠ 0', 'y ≠ 0'])
    expect(required('≠ 0', 'n')).toEqual(['n ≠ 0'])
    expect(required('≠ 0', multiply('x', add('y', 'z')))).toEqual(['x ≠ 0', 'y + z ≠ 0'])
  })

  test('is recorded without its numeric factor', () => {
    expect(required('≠ 0', add(multiply(6, 'x'), multiply(4, 'y')))).toEqual(['3·x + 2·y ≠ 0'])
    expect(required('≠ 0', add(divide('x', 2), divide('y', 3)))).toEqual(['3·x + 2·y ≠ 0'])
  })

  test('asks that the radicand is positive where it is a root', () => {
    expect(required('≠ 0', squareRoot(add('x', 'y')))).toEqual(['x + y > 0'])
    expect(required('≠ 0', multiply('z', squareRoot(add('x', 'y'))))).toEqual(
      expect.arrayContaining(['z ≠ 0', 'x + y > 0']),
    )
  })

  test('is not recorded where a premise says it', () => {
    for (const known of [
      'a',
      add('a', 'n'),
      subtract('a', 'b'),
      subtract('b', 'a'),
      5,
      add(power('x', 2), 1),
    ])
      expect(required('≠ 0', known)).toEqual([])
  })

  test('is nowhere so for 0', () => expect(() => required('≠ 0', subtract('x', 'x'))).toThrow(Undefined))
})

describe('what must be positive or must not be negative', () => {
  test('is recorded where that is not known', () => {
    expect(required('> 0', 'x')).toEqual(['x > 0'])
    expect(required('> 0', 'n')).toEqual(['n > 0'])
    expect(required('> 0', power('x', 2))).toEqual(['x^2 > 0'])
    expect(required('≥ 0', 'x')).toEqual(['x ≥ 0'])
    expect(required('≥ 0', negate(power('x', 2)))).toEqual(['-x^2 ≥ 0'])
  })

  test('is not recorded where it is', () => {
    for (const positive of ['a', add('a', 'n'), subtract('a', 'b'), 3]) {
      expect(required('> 0', positive)).toEqual([])
      expect(required('≥ 0', positive)).toEqual([])
    }
    for (const nonnegative of ['n', power('x', 2), 0]) expect(required('≥ 0', nonnegative)).toEqual([])
  })

  test.each<[Relation, TermLike, string]>([
    ['> 0', 0, 'expected 0 to be positive'],
    ['> 0', -3, 'expected -3 to be positive'],
    ['> 0', negate('a'), 'expected -a to be positive'],
    ['> 0', negate('n'), 'expected -n to be positive'],
    ['> 0', negate(power('x', 2)), 'expected -x^2 to be positive'],
    ['≥ 0', -3, 'expected -3 to be not negative'],
    ['≥ 0', subtract('b', 'a'), 'to be not negative'],
  ])('%s is refused where it never holds: %#', (relation, value, message) => {
    expect(() => required(relation, value)).toThrow(Undefined)
    expect(() => required(relation, value)).toThrow(message)
  })
})

describe('conditions on one quantity and its opposite', () => {
  const relations: readonly Relation[] = ['≠ 0', '≥ 0', '> 0']
  const holds = (relation: Relation, value: number): boolean =>
    relation === '≠ 0' ? value !== 0 : relation === '> 0' ? value > 0 : value >= 0
  /** x or -x, compared with 0. A condition ≠ 0 is recorded for x alone. */
  const asked = fc.array(fc.tuple(fc.constantFrom(...relations), fc.boolean()), {
    minLength: 1,
    maxLength: 4,
  })

  test('are refused exactly where no number meets them, and are together what was asked', () =>
    fc.assert(
      fc.property(asked, wanted => {
        const { form, of } = rulesUnder()
        const [x, opposite] = [of('x'), of(negate('x'))]
        const run = () => {
          for (const [relation, isOpposite] of wanted) {
            const quotient = isOpposite ? opposite : x
            if (relation === '≠ 0') form.conditions.requireNonzero(quotient.numerator)
            else if (relation === '> 0') form.conditions.requirePositive(quotient)
            else form.conditions.requireNonnegative(quotient)
          }
        }
        const meeting = [-1, 0, 1].filter(value =>
          wanted.every(([relation, isOpposite]) => holds(relation, isOpposite ? -value : value)),
        )
        // x ≥ 0 and -x ≥ 0 and x ≠ 0 are met by none, which two of them do not show.
        if (meeting.length === 0 && isShown(wanted))
          expect(run).toThrow('to be positive as well as its opposite')
        if (meeting.length === 0) return
        run()
        const left = [-1, 0, 1].filter(value =>
          form.conditions.all.every(({ term, relation }) =>
            holds(relation, term.kind === 'symbol' ? value : -value),
          ),
        )
        expect(left).toEqual(meeting)
      }),
      { numRuns: 200 },
    ))

  /** Whether one relation of x and one of -x, each made of what was asked of it, exclude each other. */
  function isShown(wanted: readonly (readonly [Relation, boolean])[]): boolean {
    const positive = (isOpposite: boolean): boolean => {
      const own = wanted.filter(([relation, side]) =>
        relation === '≠ 0' ? !isOpposite : side === isOpposite,
      )
      return (
        own.some(([relation]) => relation === '> 0') || new Set(own.map(([relation]) => relation)).size > 1
      )
    }
    const isOrdered = (isOpposite: boolean): boolean =>
      wanted.some(([relation, side]) => relation !== '≠ 0' && side === isOpposite)
    return isOrdered(false) && isOrdered(true) && (positive(false) || positive(true))
  }
})

describe('conditions are recorded', () => {
  test('not while something runs that needs no second record, and again after it', () => {
    const { form, of, conditions } = rulesUnder()
    const x = of('x')
    form.conditions.without(() => {
      expect(form.conditions.isMuted).toBe(true)
      form.conditions.requirePositive(x)
    })
    expect(conditions()).toEqual([])
    form.conditions.requirePositive(x)
    expect(conditions()).toEqual(['x > 0'])
  })

  test('whatever they are part of, where that is asked', () => {
    const { form, of, conditions } = rulesUnder()
    const [x, y] = [of('x'), of('y')]
    form.conditions.without(() => {
      form.conditions.withAll(() => form.conditions.requirePositive(x))
      form.conditions.requirePositive(y)
    })
    expect(conditions()).toEqual(['x > 0'])
    expect(form.conditions.isMuted).toBe(false)
  })

  test('again also after something that failed', () => {
    const { form, of, conditions } = rulesUnder()
    const failing = () =>
      form.conditions.without(() => {
        throw new Error('so')
      })
    expect(failing).toThrow('so')
    form.conditions.requireNonnegative(of('x'))
    expect(conditions()).toEqual(['x ≥ 0'])
  })
})
