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
})

describe('\\log', () => {
  test.each<[string[], Told, string | null]>([
    [['\\log_2 x', '\\log y'], {}, null],
    [['\\log_2 x', '\\log y'], { logBase: '2' }, '2'],
  ])('in %j, told %j, has the base %s', (formulas, told, base) => {
    const { logBase, conflicts } = glossaryOf(formulas, told)
    expect(logBase).toBe(base)
    expect(conflicts.has('log')).toBe(base === null)
  })
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
})
