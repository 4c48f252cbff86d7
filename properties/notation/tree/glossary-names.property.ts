import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { buildGlossary, type Told } from '../../../src/notation/tree/glossary.js'

const glossaryOf = (formulas: readonly string[], told?: Told) =>
  buildGlossary(
    formulas.flatMap(source => parseChains(source)),
    told,
  )
const sorted = (names: ReadonlySet<string>) => [...names].sort()

describe('the names of a section are what is applied, what has an index or an accent, and what stands alone:', () => {
  test.each<[string[], string[]]>([
    [[], []],
    [['2 = 1 + 1'], []],
    [['2x = 3 y + z'], []],
    [['x = 3'], ['x']],
    [['3 = x'], ['x']],
    [['x'], ['x']],
    [['L = a + b = M'], ['L', 'M']],
    [['2 f(x) = 3'], ['f']],
    [['2 r_\\phi(x) + 3 \\hat A_i + y^*'], ['A', 'r', 'y']],
    [['f(g(x), 2) = 1'], ['f', 'g']],
  ])('%j has %j', (formulas, names) => {
    expect(sorted(glossaryOf(formulas).names)).toEqual(names)
  })
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
    '\\pi',
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

  test('no excuse for another name beside numbers', () => {
    expect(sorted(glossaryOf(['\\rho = 3.14']).names)).toEqual(['rho'])
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

  test('a policy as the argument of any other function', () => {
    expect(isPolicy(['J(\\pi) = 3'])).toBe(true)
    expect(isPolicy(['\\sinh \\pi = 3'])).toBe(true)
  })
})

test('members are numbered by i, j and k everywhere, and by what a sum runs through', () => {
  expect(sorted(glossaryOf([]).indices)).toEqual(['i', 'j', 'k'])
  expect(sorted(glossaryOf(['\\sum_q x_q + \\sum_{p=1}^n y_p']).indices)).toEqual(['i', 'j', 'k', 'p', 'q'])
})

describe('a conflict says which name, its readings and its place:', () => {
  const conflictsIn = (formulas: readonly string[]) => [...glossaryOf(formulas).conflicts]
  const place = (formula: string, what: string) => formula.indexOf(what)

  test('two sizes of a group', () => {
    const formulas = ['1 + \\sum_{i=1}^{n} a_i', '\\sum_{i=1}^{m} a_i']
    const conflict = { name: 'a', readings: ['n', 'm'], start: place(formulas[0]!, '\\sum') }
    expect(conflictsIn(formulas)).toEqual([['a', conflict]])
  })

  test('logarithms with and without a base, each base once', () => {
    const formulas = ['\\log_2 x + \\log_2 y + \\log_{10} z', '2 \\log x']
    const conflict = { name: 'log', readings: ['e', '2', '10'], start: place(formulas[1]!, '\\log') }
    expect(conflictsIn(formulas)).toEqual([['log', conflict]])
    expect(conflictsIn(['\\log x + \\log_e y'])).toEqual([
      ['log', { name: 'log', readings: ['e'], start: 0 }],
    ])
  })

  test('a deviation that is applied to a group', () => {
    const formulas = ['\\sigma^2 = \\frac{1}{n} \\sum_i r_i', 's = \\sigma(r)']
    const conflict = { name: 'sigma', readings: ['sigmoid', 'a symbol'], start: 4 }
    expect(conflictsIn(formulas)).toEqual([['sigma', conflict]])
  })

  test.each(['e = 0.73', 'e := 0.73', 'e_0 = 0.73'])('an e of the section’s own: %s', definition => {
    const conflict = { name: 'e', readings: ["Euler's number", 'a symbol of its own'], start: 0 }
    expect(conflictsIn([definition, 'y = e^{x}'])).toEqual([['e', conflict]])
  })

  test.each<string[][]>([
    [['\\sum_{i=1}^{n} a_i', '\\sum_{i=1}^{n} a_i + \\sum_{i=1}^{m} b_i']],
    [['\\sum_i p_i = 1']],
    [['\\log x = \\ln x']],
    [['\\log_2 x = \\ln x']],
    [['\\sigma^2 = \\frac{1}{n} \\sum_i r_i', 's = f(r)']],
    [['\\sigma^2 = \\frac{1}{n} \\sum_i r_i', 's = \\sigma(r, x)']],
    [['\\sigma^2 = \\frac{1}{n} \\sum_i r_i', 's = \\sigma(x)']],
    [['v = \\frac{1}{n} \\sum_i r_i', 's = \\sigma(r)']],
    [['e = 0.73', 'y = x^2']],
    [['e = 0.73', 'y = e(x)^2']],
    [['e \\approx 2.718', 'y = e^x']],
    [['e', 'y = e^x']],
    [['y = e', 'y = e^x']],
    [['x = 1', 'y = e^x']],
  ])('none where nothing is in doubt: %j', formulas => {
    expect(conflictsIn(formulas)).toEqual([])
  })
})

describe('a symbol is told from words and from what is applied:', () => {
  test('no letter in words', () => {
    const applied = ['m = \\frac{1}{n} \\sum_i r_i', 's = \\sigma(r)']
    expect(glossaryOf(['5 \\text{ sigma}', ...applied]).conflicts.has('sigma')).toBe(false)
    expect(glossaryOf(['5 \\sigma', ...applied]).conflicts.has('sigma')).toBe(true)
  })

  test("e is Euler's number beside the applications and indices of other names", () => {
    expect(glossaryOf(['f(x) + e^x']).isEuler).toBe(true)
    expect(glossaryOf(['x_i + e^x']).isEuler).toBe(true)
    expect(glossaryOf(['\\hat e + e^x']).isEuler).toBe(false)
  })
})
