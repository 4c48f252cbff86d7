import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { nameOf, surveyGroups } from '../../../src/notation/tree/group-survey.js'

const surveyOf = (...sources: string[]) => surveyGroups(sources.flatMap(source => parseChains(source)))

describe('names run through one group', () => {
  const areTogether = (sources: string[], left: string, right: string) => {
    const { classes, names } = surveyOf(...sources)
    expect([...names]).toEqual(expect.arrayContaining([left, right]))
    return classes.of(nameOf(left)) === classes.of(nameOf(right))
  }

  test.each([
    [['x_i = y_i'], true],
    [['x_j = y_j'], true],
    [['x_k = y_k'], true],
    [['x_i = y_j'], false],
    [['x_i = 1', 'y_i = 2'], false],
    [['x_i = 1', 'x_i = y_i'], true],
    [['\\sum_t x_t y_t'], true],
    [['\\sum_t x_t + \\sum_t y_t'], false],
    [['\\sum_i (x_i + y_i)'], true],
    [['\\sum_i x_i = y_i'], false],
  ])('%j: %s', (sources, isOne) => {
    expect(areTogether(sources, 'x', 'y')).toBe(isOne)
  })
})

describe('the indexed names of', () => {
  test.each([
    ['2 + x', []],
    ['x_{ref} = y_i', ['y']],
    ['x_1 + y_t', []],
    ['(a_i + b)_j', ['a']],
    ['\\hat A_i', ['hat A']],
    ['\\sum_t r_t', ['r']],
  ])('%s are %j', (source, names) => {
    expect([...surveyOf(source).names]).toEqual(names)
  })
})

describe('the sums of', () => {
  test.each<[string, [index: string, stated: string | null, suggested: string | null][]]>([
    ['x_i', []],
    ['\\sum_i r_i', [['i', null, null]]],
    ['\\sum_{i=1}^n r_i', [['i', 'n', null]]],
    ['\\sum_{i=1}^{2n} r_i', [['i', null, null]]],
    ['\\frac{1}{G} \\sum_i r_i', [['i', null, 'G']]],
    ['\\frac{1}{G} \\sum_i r_i^2', [['i', null, 'G']]],
    ['\\frac{1}{G} \\sum_{i=1}^n r_i', [['i', 'n', null]]],
    ['\\frac{1}{G} \\sum_i (r_i - m)', [['i', null, null]]],
    ['\\frac{1}{G H} \\sum_i r_i', [['i', null, null]]],
    ['\\frac{1}{G} \\frac{1}{H} \\sum_i r_i', [['i', null, null]]],
    ['\\frac{1}{Z} \\sum_i r_i', [['i', null, null]]],
    ['\\frac{1}{2} \\sum_i r_i', [['i', null, null]]],
    ['\\frac{1}{\\beta} \\sum_i r_i', [['i', null, null]]],
    ['\\frac{1}{\\text{m}} \\sum_i r_i', [['i', null, null]]],
    ['G^2 \\sum_i r_i', [['i', null, null]]],
    ['\\frac1G + \\sum_i r_i', [['i', null, null]]],
    [
      '\\sum_{i,j} x_i y_j',
      [
        ['i', null, null],
        ['j', null, null],
      ],
    ],
  ])('%s are %j', (source, sums) => {
    const { sums: found } = surveyOf(source)
    expect(found.map(({ index, stated, suggested }) => [index, stated, suggested])).toEqual(sums)
    expect(new Set(found.map(({ scope }) => scope)).size).toBe(sums.length)
  })

  test('a formula stand where they begin', () => {
    expect(surveyOf('2 + \\sum_i r_i').sums.map(({ start }) => start)).toEqual([4])
  })
})
