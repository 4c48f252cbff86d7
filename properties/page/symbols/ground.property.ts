import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { toPlain } from '../../../src/math/term/print.js'
import { PI } from '../../../src/math/term/symbols.js'
import { add, apply, multiply, number, power, symbol, type Term } from '../../../src/math/term/term.js'
import type { Definition } from '../../../src/page/symbols/definition.js'
import { Grounding, chosenKey, type Mode, type Place } from '../../../src/page/symbols/ground.js'
import type { Result, SymbolTable } from '../../../src/page/symbols/symbol-table.js'

const [x, y, z] = ['x', 'y', 'z'].map(symbol) as [Term, Term, Term]
const PLACE = { start: 1000 } as Place

/** A symbol is this formula. */
const formula = (key: string, term: Term): Definition =>
  ({ key, applied: null, term, printed: null, from: null, start: 0 }) as Definition
/** A symbol is this number, printed at an offset; a formula that its chain computed it from. */
const printed = (key: string, value: string, start = 0, from: Term | null = null): Definition =>
  ({ key, applied: null, term: number(Rational.of(value)), printed: { start }, from, start }) as Definition
const ofFunction = (name: string, parameters: readonly string[], term: Term): Definition =>
  ({ key: `${name}(…)`, applied: { name, parameters }, term, printed: null, from: null, start: 0 }) as Definition

interface Page {
  readonly says?: Readonly<Record<string, readonly Definition[]>>
  readonly functions?: Readonly<Record<string, readonly Definition[]>>
  readonly results?: ReadonlyMap<Definition, Result>
}

function closing(
  { says = {}, functions = {}, results = new Map() }: Page,
  mode: Mode = 'data',
  chosen?: ReadonlyMap<string, Definition>,
) {
  const values = {
    meaningsAt: (key: string, place: Place) => (place === PLACE ? (says[key] ?? []) : []),
    functionsAt: (name: string, place: Place) => (place === PLACE ? (functions[name] ?? []) : []),
    resultOf: (meaning: Definition) => results.get(meaning) ?? null,
  }
  return new Grounding(values as unknown as SymbolTable, PLACE, mode, chosen)
}
const shown = (term: Term | null) => term && toPlain(term)

describe('what a page says of its symbols is put in', () => {
  test.each<[string, Term, Page['says'], string | null]>([
    ['a number as it is', number(7), {}, '7'],
    ['a value', add(x, 1), { x: [formula('x', number(3))] }, '3 + 1'],
    [
      'a value through another',
      x,
      { x: [formula('x', multiply(2, y))], y: [formula('y', number(5))] },
      '2·5',
    ],
    ['nothing for what has none', add(x, y), { x: [formula('x', number(3))] }, null],
    ['nothing through what has none', x, { x: [formula('x', y)] }, null],
    [
      'the nearest that closes',
      x,
      { x: [formula('x', y), formula('x', number(4)), formula('x', number(5))] },
      '4',
    ],
    ['nothing into itself', x, { x: [formula('x', add(x, 1))] }, null],
    [
      'the next where one goes into itself',
      x,
      { x: [formula('x', add(x, 1)), formula('x', number(4))] },
      '4',
    ],
    ['nothing in a circle', x, { x: [formula('x', y)], y: [formula('y', x)] }, null],
    ['and π is itself', add(symbol(PI), x), { x: [formula('x', number(3))] }, `${PI} + 3`],
  ])('%s', (_, term, says = {}, expected) => expect(shown(closing({ says }).close(term))).toBe(expected))

  test('a term without symbols is the same term', () => {
    const term = add(number(1), symbol(PI))
    expect(closing({}).close(term)).toBe(term)
  })

  test('and told, if it closed', () => {
    const [bad, good, other] = [formula('x', z), formula('x', multiply(2, y)), formula('y', number(5))]
    const one = closing({ says: { x: [bad, good], y: [other] } })
    expect(one.uses).toEqual([])
    one.close(add(x, x))
    expect(new Set(one.uses)).toEqual(new Set([good, other]))
    expect(one.through).toEqual([])
  })

  test('again and again, at no cost', () => {
    const one = closing({ says: { x: [formula('x', number(3))] } })
    for (let i = 0; i < 300; i++) expect(shown(one.close(x))).toBe('3')
  })

  test.each([
    [200, '9'],
    [201, null],
  ])('through %i steps: %s', (steps, expected) => {
    const says = Object.fromEntries(
      Array.from({ length: steps }, (_, i) => {
        const key = `x${i}`
        return [key, [formula(key, i === steps - 1 ? number(9) : symbol(`x${i + 1}`))]]
      }),
    )
    expect(shown(closing({ says }).close(symbol('x0')))).toBe(expected)
  })
})

describe('functions', () => {
  test('are applied to nothing that has no value, used or not', () => {
    const first = ofFunction('f', ['s', 't'], symbol('s'))
    const one = closing({ says: { x: [formula('x', number(3))] }, functions: { f: [first] } })
    expect(shown(one.close(apply('f', x, number(2))))).toBe('3')
    expect(one.close(apply('f', x, y))).toBeNull()
  })

  const square = ofFunction('f', ['t'], multiply('t', 't'))
  const called = (argument: Term) => apply('f', argument)

  test('are applied to what is put into their arguments', () => {
    const says = { x: [formula('x', number(3))] }
    const one = closing({ says, functions: { f: [square] } })
    expect(shown(one.close(called(x)))).toBe('3·3')
    expect(one.uses).toContain(square)
    expect(shown(one.close(called(number(2))))).toBe('2·2')
    expect(one.close(called(z))).toBeNull()
    expect(closing({ says }).close(called(x))).toBeNull()
  })

  test('take the formula of as many parameters, and the nearest that closes', () => {
    const two = ofFunction('f', ['s', 't'], multiply('s', 't'))
    const open = ofFunction('f', ['t'], multiply('t', z))
    expect(shown(closing({ functions: { f: [two, open, square] } }).close(called(number(2))))).toBe('2·2')
    expect(shown(closing({ functions: { f: [two] } }).close(called(number(2))))).toBeNull()
    expect(shown(closing({ functions: { f: [two, square] } }).close(apply('f', 2, 5)))).toBe('2·5')
    // The arguments stand in the order of the parameters.
    const quotient = ofFunction('f', ['s', 't'], multiply('s', power('t', -1)))
    expect(shown(closing({ functions: { f: [quotient] } }).close(apply('f', 2, 5)))).toBe('2/5')
  })

  test('are chosen by their name', () => {
    const cube = ofFunction('f', ['t'], power('t', 3))
    const chosen = new Map([['f()', cube]])
    expect(shown(closing({ functions: { f: [square] } }, 'data', chosen).close(called(number(2))))).toBe(
      '2^3',
    )
    expect(chosenKey(cube)).toBe('f()')
    expect(chosenKey(formula('x', number(1)))).toBe('x')
  })

  test('come behind what is said of one value', () => {
    const term = called(number(2))
    const key = toPlain(term)
    const page = { says: { [key]: [formula(key, number(9))] }, functions: { f: [square] } }
    expect(shown(closing(page).close(term))).toBe('9')
  })
})

describe('the formula of a symbol, whatever number it is said to be', () => {
  const says = {
    x: [printed('x', '7'), formula('x', multiply(2, y)), formula('x', number(8))],
    y: [printed('y', '5')],
  }
  test('is the nearest that closes', () => {
    const one = closing({ says })
    expect(shown(one.closeFormulaOf('x', x))).toBe('2·5')
    expect(shown(one.closeFormulaOf('x', x))).toBe('2·5')
    expect(shown(closing({ says: { ...says, y: [] } }).closeFormulaOf('x', x))).toBe('8')
    expect(closing({ says }).closeFormulaOf('y', y)).toBeNull()
    expect(closing({ says }).closeFormulaOf('z', z)).toBeNull()
    expect(closing({ says: { x: [formula('x', add(x, 1))] } }).closeFormulaOf('x', x)).toBeNull()
  })

  test('or of a function', () => {
    const square = ofFunction('f', ['t'], multiply('t', 't'))
    const term = apply('f', 2)
    expect(shown(closing({ functions: { f: [square] } }).closeFormulaOf(toPlain(term), term))).toBe('2·2')
    expect(closing({ functions: { f: [square] } }).closeFormulaOf('x', x)).toBeNull()
  })
})

describe('a printed result', () => {
  const used = printed('y', '5', 10)
  const result = printed('x', '1.67', 40)
  const third: Result = { data: number(Rational.of('5/3')), uses: [used] }
  const page = (data: Result = third, says: Page['says'] = {}): Page => ({
    says: { x: [result], ...says },
    results: new Map([[result, data]]),
  })
  const ask = (mode: Mode, data?: Result, says?: Page['says']) => {
    const one = closing(page(data, says), mode)
    return [shown(one.close(x)), one.through, one.uses.map(({ key }) => key)]
  }

  test('is what the data give, or as it is printed, and told where it is rounded', () => {
    expect(ask('data')).toEqual(['5/3', [40], ['y', 'x']])
    expect(ask('printed')).toEqual([shown(result.term), [40], ['y', 'x']])
    const exact: Result = { data: multiply(number(Rational.of('1.67')), 1), uses: [] }
    expect(ask('data', exact)).toEqual([shown(number(Rational.of('1.67'))), [], ['x']])
    expect(ask('printed', exact)).toEqual([shown(result.term), [], ['x']])
    const root: Result = { data: power(2, '1/2'), uses: [] }
    expect(ask('data', root)).toEqual([shown(root.data), [40], ['x']])
    expect(ask('printed', root)).toEqual([shown(result.term), [40], ['x']])
  })

  test('stands for itself where nothing computes it', () =>
    expect(shown(closing({ says: { x: [result] } }).close(x))).toBe(shown(result.term)))

  test('of several the offsets come in order', () => {
    const [first, second] = [printed('x', '1.67', 400), printed('y', '0.33', 50)]
    const results = new Map([
      [first, third],
      [second, { data: number(Rational.of('1/3')), uses: [] }],
    ])
    const one = closing({ says: { x: [first], y: [second] }, results })
    one.close(add(x, y))
    expect(one.through).toEqual([50, 400])
  })

  describe('is superseded where a value that it was computed from has been given anew', () => {
    const closes = (says: Page['says'], data: Result = third) => shown(closing(page(data, says)).close(x))
    const held = '5/3'

    test('between it and this place', () => {
      expect(closes({ y: [used] })).toBe(held)
      expect(closes({ y: [printed('y', '6', 50), used] })).toBeNull()
      expect(closes({ y: [printed('y', '6', 40), used] })).toBe(held)
      expect(closes({ y: [printed('y', '6', 20), used] })).toBe(held)
      expect(closes({})).toBe(held)
      // A value that stands behind its result is still its own.
      const behind = printed('y', '5', 50)
      expect(closes({ y: [behind] }, { ...third, uses: [behind] })).toBe(held)
    })

    test('by a number of its own, not by a formula or another result', () => {
      expect(closes({ y: [formula('y', number(6)), used] })).toBe(held)
      const later = printed('y', '6', 50)
      const both = new Map([
        [result, third],
        [later, { data: number(6), uses: [] }],
      ])
      expect(shown(closing({ says: { x: [result], y: [later, used] }, results: both }).close(x))).toBe(held)
      const byFormula: Result = { ...third, uses: [formula('y', number(5))] }
      expect(closes({ y: [printed('y', '6', 50)] }, byFormula)).toBe(held)
      const byFunction: Result = { ...third, uses: [{ ...used, applied: { name: 'f', parameters: [] } }] }
      expect(closes({ y: [printed('y', '6', 50)] }, byFunction)).toBe(held)
    })
  })

  test('is computed anew where a value that it was computed from is chosen', () => {
    const chosen = new Map([['y', printed('y', '6', 50)]])
    const from = printed('x', '1.67', 40, multiply(y, number(Rational.of('1/3'))))
    const results = new Map([[from, third]])
    expect(shown(closing({ says: { x: [from] }, results }, 'data', chosen).close(x))).toBe('6·(1/3)')
    expect(closing(page(), 'data', chosen).close(x)).toBeNull()
    const other = new Map([['z', printed('z', '6', 50)]])
    expect(shown(closing({ says: { x: [from] }, results }, 'data', other).close(x))).toBe('5/3')
  })
})

test('a chosen meaning is the only one', () => {
  const says = { x: [formula('x', number(3))] }
  expect(shown(closing({ says }, 'data', new Map([['x', formula('x', number(4))]])).close(x))).toBe('4')
  expect(closing({ says }, 'data', new Map([['x', formula('x', z)]])).close(x)).toBeNull()
})
