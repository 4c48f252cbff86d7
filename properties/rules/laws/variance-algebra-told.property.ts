import { describe, expect, test } from 'vitest'
import { varianceAlgebra } from '../../../src/rules/laws/variance-algebra.js'
import { lawPageOf, verdictsOf } from './law-page-of.js'

const V = (f: string) => `\\mathrm{Var}(${f})`
const E = (f: string) => `\\mathbb{E}[${f}]`
const C = (f: string) => `\\operatorname{Cov}(${f})`
const page = (statement: string, said = 'For independent $X$, $Y$') =>
  `**1.** ${said} we have $${statement}$.`
const verdicts = (...asked: Parameters<typeof page>) => verdictsOf(varianceAlgebra, page(...asked))
const told = (...asked: Parameters<typeof page>) => varianceAlgebra(lawPageOf(page(...asked)))[0]!.judgement

const WRONG = `${V('X - Y')} = ${V('X')} - ${V('Y')}`

describe('what the page says of how the variables hang together', () => {
  test.each([
    'For independent $X$, $Y$',
    'By the independence of $X$ and $Y$',
    'As $X$ and $Y$ are drawn independently',
    'For iid $X$, $Y$',
    'For i.i.d. $X$, $Y$',
    'For uncorrelated $X$, $Y$',
  ])('%s', said => expect(verdicts(WRONG, said)).toEqual(['refuted']))

  test.each(['For normal $X$, $Y$', 'For dependent $X$, $Y$', 'For uncorrelated or dependent $X$, $Y$'])(
    '%s',
    said => expect(verdicts(WRONG, said)).toEqual([]),
  )

  test('counts as the weaker or the stronger, and is told', () => {
    const square = `${E('X^2 Y')} = ${E('X^2')} ${E('Y')} + ${E('X')} - ${E('X')}`
    expect(verdicts(square)).toEqual(['holds'])
    expect(verdicts(square, 'For uncorrelated $X$, $Y$')).toEqual([])
    expect(told(WRONG).reading).toBe('for independent random variables with finite variances')
    expect(told(WRONG, 'For uncorrelated $X$, $Y$').reading).toBe(
      'for uncorrelated random variables with finite variances',
    )
    expect(told(`${V('2 X')} = 4 ${V('X')}`).reading).toBe('for random variables with finite variances')
    expect(told(square, 'For any of them')).toMatchObject({
      verdict: 'conditional',
      condition: 'X and Y are independent',
      reading: 'for independent random variables with finite variances',
    })
  })
})

describe('the moments by their names', () => {
  test.each([
    [`\\mathrm{var}(2 X) = 4 \\mathrm{var}(X)`, 'holds'],
    [`\\operatorname{variance}(2 X) = 4 \\operatorname{variance}(X)`, 'holds'],
    [`${C('2 X, Y')} = 2 ${C('X, Y')}`, 'holds'],
    [`\\operatorname{cov}(2 X, Y) = 2 \\operatorname{cov}(X, Y)`, 'holds'],
    [`${C('X + Y, X')} = ${V('Y')}`, 'refuted'],
  ])('%s %s', (statement, verdict) => expect(verdicts(statement)).toEqual([verdict]))

  test('stand in the correction as the statement calls them, or in short', () => {
    const expected = (statement: string) => told(statement).expected
    expect(expected(`${V('2 X')} = 2 ${V('X')}`)).toBe('4 \\mathrm{Var}\\left(X\\right)')
    expect(expected(`\\mathrm{var}(2 X) = 2 \\mathrm{var}(X)`)).toBe('4 \\mathrm{var}\\left(X\\right)')
    expect(expected(`\\operatorname{variance}(2 X) = 2 \\operatorname{variance}(X)`)).toBe(
      '4 \\mathrm{Var}\\left(X\\right)',
    )
    expect(expected(`${E('2 X')} = 4 ${E('X')}`)).toBe('2 E\\left(X\\right)')
  })

  test('and in what was understood', () => {
    const wrong = told(`${V('2 X')} = 2 ${V('X')}`)
    expect(wrong.understood).toBe('4·Var(X) = 2·Var(X)')
    expect(wrong.explanation).toBe(
      'at Var(X) = 1 the left is 4, the right 2, as for variables that are mean ± deviation with probability 1/2 each',
    )
    const right = told(`${V('2 X')} = 4 ${V('X')}`)
    expect(right).toMatchObject({ expected: null, understood: '4·Var(X) = 4·Var(X)' })
    expect(right.explanation).not.toMatch(/deviation/)
  })
})

describe('the variables', () => {
  test.each([
    ['X_1', 'X_2'],
    ['X_{12}', 'X_{123}'],
  ])('%s and %s are some', (x, y) =>
    expect(verdicts(`${V(`${x} - ${y}`)} = ${V(x)} - ${V(y)}`)).toEqual(['refuted']),
  )

  test.each(['X_{1234}', 'X_n', 'x_N', 'x', 'XY_1'])('%s is none', x =>
    expect(verdicts(`${V(`${x} - Y`)} = ${V(x)} - ${V('Y')}`)).toEqual([]),
  )

  test.each([
    // Each of them stands alone in some moment.
    `${V('X + Y')} = ${V('X')} + c`,
    `${V('X + Y')} = ${V('X + Y')}`,
    // So does nothing else.
    `${V('X - Y')} + ${E('x')} = ${V('X')} - ${V('Y')} + ${E('x')}`,
    // There is one.
    `${E('3')} = 3`,
    '3 + 4 = 7',
  ])('%s', statement => expect(verdicts(statement)).toEqual([]))
})

describe('what is left alone', () => {
  test.each([
    // No equation.
    `${V('2 X')} < 2 ${V('X')}`,
    // Functions that are no moments, and sums over samples.
    `${E('X')} + ${E('\\mathrm{rank}(2) X')} = ${E('X')} + ${E('\\mathrm{rank}(2) X')}`,
    `${E('2 X')} = ${E('X')} + ${E('X')} + \\sum_i r_i - \\sum_i r_i`,
    `${E('2 X')} + \\sum_i r_i = ${E('X')} + ${E('X')} + \\sum_i r_i`,
    // What the moments of the variables at hand are.
    `${V('2 X')} + ${V('X')} = 5`,
    `5 = ${V('2 X')} + ${V('X')}`,
  ])('%s', statement => expect(verdicts(statement)).toEqual([]))
})
