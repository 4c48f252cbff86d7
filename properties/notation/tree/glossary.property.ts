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
    ['the upper limit of its sum', ['m = \\sum_{i=1}^{n} x_i'], { x: 'n' }],
    ['what its mean divides by', ['\\mu = \\tfrac{1}{G} \\sum_j r_j'], { r: 'G' }],
    ['what its mean divides by, in one fraction', ['m = \\frac{\\sum_k x_k}{N}'], { x: 'N' }],
    ['what the mean of its squares divides by', ['v = \\frac{1}{n} \\sum_i (x_i - m)^2'], { x: 'n' }],
    [
      'shared by what has the same index in a chain',
      ['\\hat A_i = r_i - m', 'm = \\frac{1}{G} \\sum_j r_j'],
      { r: 'G', 'hat A': 'G' },
    ],
    ['shared by what is summed together', ['\\sum_{i=1}^{n} w_i x_i', 's = \\sum_j x_j'], { w: 'n', x: 'n' }],
    ['shared by arguments of functions', ['\\sum_{i=1}^{n} r(x, y_i)', 'y_i = z_i'], { y: 'n', z: 'n' }],
    ['only known to be one', ['\\sum_i p_i = 1'], { p: '#i' }],
    ['not what a normalisation divides by', ['\\frac{1}{Z} \\sum_i p_i'], { p: '#i' }],
    ['not what deviations are divided by', ['\\frac{1}{s} \\sum_i (r_i - m)'], { r: '#i' }],
    [
      'stated by limits, whatever a mean suggests',
      ['\\frac{1}{M} \\sum_i r_i', '\\sum_{j=1}^{n} r_j'],
      { r: 'n' },
    ],
    [
      'each its own where nothing joins them',
      ['\\sum_{i=1}^{n} a_i', '\\sum_{i=1}^{m} b_i'],
      { a: 'n', b: 'm' },
    ],
    ['unclear where limits disagree', ['\\sum_{i=1}^{n} a_i', '\\sum_{i=1}^{m} a_i'], { a: null }],
    ['none where nothing is summed', ['r_i = 1', 'y_w = x_1'], {}],
  ])('%s: %j', (_, formulas, sizes) => {
    expect(Object.fromEntries(glossaryOf(formulas).groups)).toEqual(sizes)
  })

  test('where limits disagree, both are recorded', () => {
    const { conflicts } = glossaryOf(['\\sum_{i=1}^{n} a_i', '\\sum_{i=1}^{m} a_i'])
    expect(conflicts.get('a')!.readings).toEqual(['n', 'm'])
  })
})

describe('σ is', () => {
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
    [['\\log x'], { logBase: '10' }, '10'],
  ])('in %j, told %j, has the base %s', (formulas, told, base) => {
    const { logBase, conflicts } = glossaryOf(formulas, told)
    expect(logBase).toBe(base)
    expect(conflicts.has('log')).toBe(base === null)
  })
})

test('a function is what is applied somewhere, by its root name and by its whole one', () => {
  const { functions, applied } = glossaryOf(['r_\\phi(x, y) + \\lambda (a + b)', '\\pi^*(y \\mid x)'])
  expect([...functions].sort()).toEqual(['pi', 'r'])
  expect([...applied].sort()).toEqual(['pi*', 'r_phi'])
})

test('e is in doubt where a section defines it and raises it to a power', () => {
  expect(glossaryOf(['e = 0.73', 'y = e^{x}']).conflicts.has('e')).toBe(true)
  expect(glossaryOf(['e \\approx 2.718', 'y = e^{x}']).conflicts.has('e')).toBe(false)
  expect(glossaryOf(['e = 0.73', 'y = C^{e}']).conflicts.has('e')).toBe(false)
})

describe("e standing alone is Euler's number", () => {
  test.each<[string[], boolean]>([
    [['0.3\\,e + 0.2\\,e^2'], true],
    [['\\frac{e}{e + e^{0.5} + 1}'], true],
    [['e/11.1', 'e^x'], true],
    [['e/11.1'], false],
    [['e = 5', 'e^x'], false],
    [['e_i + e^x'], false],
    [['e(x) + e^x'], false],
    [['e = 2.71828', 'e^2 = 7.389'], true],
    [['\\lim_{n \\to \\infty} (1 + \\frac{1}{n})^n = e'], true],
    [['\\int_1^e \\frac{dx}{x} = 1'], true],
    // The identity of a group, and an idempotent.
    [['e^2 = e'], false],
    [['e^{-1} = e'], false],
    [['e^1 = e'], true],
    // Integrals over e, as of an error of quantisation.
    [['\\int_0^1 e^2\\,de = \\frac13'], false],
    [['\\int_0^1 e^x\\,dx = e - 1'], true],
  ])('where the powers of its section are: %j %s', (formulas, isEuler) =>
    expect(glossaryOf(formulas).isEuler).toBe(isEuler),
  )
})

describe('pi', () => {
  const isName = (formulas: readonly string[], isPiAName: boolean) =>
    glossaryOf(formulas, { isPiAName }).names.has('pi')

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
