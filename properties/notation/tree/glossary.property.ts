import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { buildGlossary, type Told } from '../../../src/notation/tree/glossary.js'

const glossaryOf = (formulas: readonly string[], told?: Told) =>
  buildGlossary(
    formulas.flatMap(source => parseChains(source)),
    told,
  )

describe('the size of a group is', () => {
  test.each<[string, string[], Record<string, string | null>]>([
    ['what the mean of its squares divides by', ['v = \\frac{1}{n} \\sum_i (x_i - m)^2'], { x: 'n' }],
    ['not what deviations are divided by', ['\\frac{1}{s} \\sum_i (r_i - m)'], { r: '#i' }],
    ['unclear where limits disagree', ['\\sum_{i=1}^{n} a_i', '\\sum_{i=1}^{m} a_i'], { a: null }],
  ])('%s: %j', (_, formulas, sizes) => {
    expect(Object.fromEntries(glossaryOf(formulas).groups)).toEqual(sizes)
  })
})

describe('σ is', () => {
  test.each<[string, string[]]>([
    ["\\sigma'(x)", ['logistic']],
    ['\\sigma(z / \\sigma)', ['logistic', 'deviation']],
  ])('in %s: %j', (source, readings) => {
    expect([...glossaryOf([source]).sigma].sort()).toEqual([...readings].sort())
  })

  test('in doubt where a section with a deviation σ applies it to a group', () => {
    const formulas = ['\\sigma^2 = v', 'm = \\frac{1}{n} \\sum_i r_i']
    expect(glossaryOf([...formulas, 's = \\sigma(r)']).conflicts.has('sigma')).toBe(true)
    expect(glossaryOf([...formulas, 's = \\sigma(x)']).conflicts.has('sigma')).toBe(false)
  })
})

describe('\\log', () => {
  test.each<[string[], Told, string | null]>([
    [['\\log x'], {}, 'e'],
    [['\\ln x = \\log_2 x'], {}, 'e'],
    [['\\log_2 x', '\\log y'], {}, null],
    [['\\log_2 x', '\\log y'], { logBase: '2' }, '2'],
  ])('in %j, told %j, has the base %s', (formulas, told, base) => {
    const { logBase, conflicts } = glossaryOf(formulas, told)
    expect(logBase).toBe(base)
    expect(conflicts.has('log')).toBe(base === null)
  })
})

describe("e standing alone is Euler's number", () => {
  test.each<[string[], boolean]>([
    [['\\frac{e}{e + e^{0.5} + 1}'], true],
    [['e/11.1', 'e^x'], true],
    [['e = 5', 'e^x'], false],
    [['e_i + e^x'], false],
    [['e(x) + e^x'], false],
  ])('where the powers of its section are: %j %s', (formulas, isEuler) =>
    expect(glossaryOf(formulas).isEuler).toBe(isEuler),
  )
})

describe('pi', () => {
  const isName = (formulas: readonly string[], hasPolicies: boolean) =>
    glossaryOf(formulas, { hasPolicies }).names.has('pi')

  test.each(['\\log \\pi = -60', '\\log(\\pi/\\rho) = 2', '\\beta \\log \\pi'])(
    'is a policy in a document that has policies: %s',
    formula => {
      expect(isName([formula], true)).toBe(true)
      expect(isName([formula], false)).toBe(false)
    },
  )

  test.each([
    '\\cos(\\pi/4) = 0.7071',
    '2\\pi r',
    '\\sin \\pi = 0',
    '\\frac{\\pi t}{4}',
    '\\cos \\frac{\\pi t}{T}',
  ])('is the number where it is an angle or a multiple: %s', formula =>
    expect(isName([formula], true)).toBe(false),
  )
})

describe('names:', () => {
  const glossaryOf = (formulas: readonly string[], told?: Told) =>
    buildGlossary(
      formulas.flatMap(source => parseChains(source)),
      told,
    )
  const sorted = (names: ReadonlySet<string>) => [...names].sort()

  describe('the names of a section are what is applied, what has an index or an accent, and what stands alone:', () => {
    test.each<[string[], string[]]>([[['2 r_\\phi(x) + 3 \\hat A_i + y^*'], ['A', 'r', 'y']]])(
      '%j has %j',
      (formulas, names) => {
        expect(sorted(glossaryOf(formulas).names)).toEqual(names)
      },
    )
  })

  describe('pi on a side of its own is', () => {
    test.each([
      '\\pi = 3.14',
      '3.14 \\approx \\pi',
      '\\pi = 180^\\circ',
      '\\pi \\approx \\frac{22}{7} \\approx 3.14',
      '\\pi = 4 \\arctan 1',
      ...'arcsin arccos arctan asin acos atan'.split(' ').map(name => `\\pi = 2 \\operatorname{${name}}(1)`),
    ])('the number beside numbers: %s', formula => {
      expect(sorted(glossaryOf([formula]).names)).not.toContain('pi')
    })

    test.each([
      '\\pi = \\rho',
      '\\pi = 2x',
      '3.14 = \\pi = \\rho',
      '\\pi = \\rho = 3.14',
      '\\pi = \\cos(-1)',
      '\\pi = \\arccos(x)',
      '\\pi = \\operatorname{atan}(1, x)',
      '\\pi = \\operatorname{atan}(x, 1)',
      '\\pi = \\int 3',
    ])('a name beside anything else: %s', formula => {
      expect(sorted(glossaryOf([formula]).names)).toContain('pi')
    })
  })

  describe('in a document that has policies, pi is', () => {
    const isPolicy = (formulas: readonly string[]) =>
      glossaryOf(formulas, { hasPolicies: true }).names.has('pi')

    test.each<string[][]>([
      [['2\\rho + \\log \\pi = -60']],
      [['\\log \\pi = 2 \\text{pi}']],
      [['\\pi/\\rho + \\log \\pi = 2']],
      [['\\pi/\\rho = x']],
      [['\\rho \\pi = x']],
      [['\\pi + 3 < 4']],
      [['2 (\\pi + \\rho) < 4']],
      [['x = 2\\rho']],
      [['2 \\exp(\\pi)']],
    ])('a policy where it stands as one: %j', formulas => {
      expect(isPolicy(formulas)).toBe(true)
    })

    test.each<string[][]>([
      [['x = 1', '2\\pi r']],
      [['2\\pi r', 'x = 1']],
      [['x = 2\\pi r']],
      [['\\pi / 2 < 2']],
      [['2 (x / \\pi)']],
      ...'sin cos tan cot sec csc'.split(' ').map(name => [[`\\${name} \\pi = 0`]]),
    ])('the number where some formula multiplies or applies it as one: %j', formulas => {
      expect(isPolicy(formulas)).toBe(false)
    })
  })

  describe('a conflict says which name, its readings and its place:', () => {
    const conflictsIn = (formulas: readonly string[]) => [...glossaryOf(formulas).conflicts]

    test.each(['e = 0.73', 'e := 0.73', 'e_0 = 0.73'])('an e of the section’s own: %s', definition => {
      const conflict = { name: 'e', readings: ["Euler's number", 'a symbol of its own'], start: 0 }
      expect(conflictsIn([definition, 'y = e^{x}'])).toEqual([['e', conflict]])
    })

    test.each<string[][]>([
      [['\\log x = \\ln x']],
      [['\\log_2 x = \\ln x']],
      [['\\sigma^2 = \\frac{1}{n} \\sum_i r_i', 's = f(r)']],
      [['\\sigma^2 = \\frac{1}{n} \\sum_i r_i', 's = \\sigma(r, x)']],
      [['\\sigma^2 = \\frac{1}{n} \\sum_i r_i', 's = \\sigma(x)']],
      [['v = \\frac{1}{n} \\sum_i r_i', 's = \\sigma(r)']],
      [['e = 0.73', 'y = x^2']],
      [['e = 0.73', 'y = e(x)^2']],
      [['e \\approx 2.718', 'y = e^x']],
    ])('none where nothing is in doubt: %j', formulas => {
      expect(conflictsIn(formulas)).toEqual([])
    })
  })
})
