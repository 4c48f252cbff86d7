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
})
