import { describe, expect, test } from 'vitest'
import { varianceLaw } from '../../../src/rules/laws/variance-algebra.js'
import { lawsIn, verdictsIn } from './judged.js'
import { verdictsOf } from './law-page-of.js'

const V = (f: string) => `\\mathrm{Var}(${f})`
const E = (f: string) => `\\mathbb{E}[${f}]`
const independent = (statement: string) => `**1.** For independent $X$, $Y$ we have $${statement}$.`
const plain = (statement: string) => `**1.** For random variables $X$, $Y$ we have $${statement}$.`

describe('variances of independent variables', () => {
  test.each([
    ['holds', `${V('X - Y')} = ${V('X')} + ${V('Y')}`],
    ['holds', `${V('X + Y')} = ${V('X')} + ${V('Y')}`],
    ['holds', `${V('aX + bY')} = a^2 ${V('X')} + b^2 ${V('Y')}`],
    ['holds', `${E('XY')} = ${E('X')} ${E('Y')}`],
    ['holds', `\\operatorname{Cov}(X, Y) + ${V('X')} = ${V('X')}`],
    ['refuted', `${V('X - Y')} = ${V('X')} - ${V('Y')}`],
    ['refuted', `${V('2X')} = 2 ${V('X')}`],
    ['refuted', `${V('aX + bY')} = a ${V('X')} + b ${V('Y')}`],
    ['refuted', `${V('aX - bY')} = a^2 ${V('X')} - b^2 ${V('Y')}`],
    ['refuted', `${V('X + c')} = ${V('X')} + c`],
    ['refuted', `${E('XY')} = ${E('X')} + ${E('Y')}`],
    ['refuted', `${V('XY')} = ${V('X')} ${V('Y')}`],
  ])('%s: %s', (verdict, statement) => expect(verdictsIn(independent(statement))).toEqual([verdict]))

  test.each([
    ['holds', 'Var(aX + bY) = a^2 Var(X) + b^2 Var(Y)'],
    ['refuted', 'Var(2X) = 2 Var(X)'],
    ['holds', 'E[aX + b] = a E[X] + b'],
    ['refuted', 'E(aX + b) = a E(X)'],
    ['holds', 'E\\left[(X - c)^2\\right] = E[X^2] - 2c E[X] + c^2'],
    ['holds', 'Cov(X, Y) = E(XY) - E(X)E(Y)'],
  ])('%s, with letters for moments: %s', (verdict, statement) =>
    expect(verdictsIn(independent(statement))).toEqual([verdict]),
  )

  test.each([
    `${V('X')} = ${E('(X - \\mu)^2')}`,
    `${V('X')} = ${E('(X - \\mu_X)^2')}`,
    `${E('X^2')} = ${V('X')} + \\mu^2`,
  ])('a constant that may be the mean is a condition: %s', statement =>
    expect(verdictsIn(independent(statement))).toEqual(['conditional']),
  )

  test('what has the name of a moment of a variable refutes nothing', () => {
    expect(verdictsIn(independent(`${V('2X')} = \\sigma_X^2 ${V('X')}`))).toEqual([])
    expect(verdictsIn(independent(`${V('2X')} = \\sigma^2 ${V('X')}`))).toEqual(['refuted'])
  })

  test('the correction and the witness are told', () => {
    const [found] = lawsIn(independent(`${V('X - Y')} = ${V('X')} - ${V('Y')}`))
    expect(found).toMatchObject({
      expected: '\\mathrm{Var}\\left(X\\right) + \\mathrm{Var}\\left(Y\\right)',
      witness: { 'Var(X)': '1', 'Var(Y)': '1' },
      reading: 'for independent random variables with finite variances',
    })
  })
})

describe('where nothing is said of how they hang together', () => {
  test.each([
    ['holds', `${E('X + Y')} = ${E('X')} + ${E('Y')}`],
    ['holds', `${V('X + Y')} = ${V('X')} + ${V('Y')} + 2 \\operatorname{Cov}(X, Y)`],
    ['holds', `${V('3X')} = 9 ${V('X')}`],
    ['holds', `${V('X')} = ${E('X^2')} - (${E('X')})^2`],
    ['conditional', `${V('X + Y')} = ${V('X')} + ${V('Y')}`],
    ['conditional', `${E('XY')} = ${E('X')} ${E('Y')}`],
  ])('%s: %s', (verdict, statement) => expect(verdictsIn(plain(statement))).toEqual([verdict]))

  test('a condition is named', () => {
    const [found] = lawsIn(plain(`${V('X + Y')} = ${V('X')} + ${V('Y')}`))
    expect(found?.condition).toBe('X and Y are uncorrelated')
  })
})

describe('what is left alone', () => {
  test.each([
    `${V('X')} = 4.9 - 2.1^2`,
    `${E('X')} = 2`,
    `${E('X + Y')} = 5`,
    `${E('XY')} = 6`,
    `${V('X')} = ${V('Y')} + ${V('Z')}`,
  ])('what moments are for the variables at hand: %s', statement =>
    expect(verdictsIn(independent(statement))).toEqual([]),
  )

  test.each([
    `${V('X - Y')} = ${V('X')} - ${V('Y')}`,
    `${V('CX')} = C ${V('X')}`,
    `${V('x')} = ${V('y')}`,
    `${V('X')} = \\sigma^2 + X`,
    `${V('X \\mid Y')} = ${V('X')} - ${V('Y')}`,
    'E(X + Y) = E(X) E(Y)',
    `\\mathbb{E}_{x \\sim p}[X] = 2 \\mathbb{E}_{x \\sim p}[X] + 1`,
  ])('%s', statement => expect(verdictsIn(plain(statement))).toEqual([]))

  test.each([
    '**1.** $X$ and $Y$ need not be independent',
    '**1.** $X$ is independent of $Z$ but not of $Y$, and',
    '**1.** Whether or not $X$, $Y$ are independent,',
  ])('%s', opening => expect(verdictsIn(`${opening} $${V('X - Y')} = ${V('X')} - ${V('Y')}$.`)).toEqual([]))

  test('nobody claims it', () => {
    const wrong = `$${V('X - Y')} = ${V('X')} - ${V('Y')}$`
    expect(verdictsIn(`**1.** For independent $X$, $Y$ a common slip is ${wrong}.`)).toEqual(['undecided'])
  })
})

describe('told:', () => {
  const V = (f: string) => `\\mathrm{Var}(${f})`
  const page = (statement: string, said = 'For independent $X$, $Y$') =>
    `**1.** ${said} we have $${statement}$.`
  const verdicts = (...asked: Parameters<typeof page>) => verdictsOf(varianceLaw, page(...asked))

  const WRONG = `${V('X - Y')} = ${V('X')} - ${V('Y')}`

  describe('what the page says of how the variables hang together', () => {
    test.each([
      'For independent $X$, $Y$',
      'For independent random variables $X$, $Y$',
      'By the independence of $X$ and $Y$',
      'As $X$ and $Y$ are drawn independently',
      'For iid $X$, $Y$',
      'For i.i.d. $X$, $Y$',
      'For uncorrelated $X$, $Y$',
    ])('%s', said => expect(verdicts(WRONG, said)).toEqual(['refuted']))

    test.each([
      'For normal $X$, $Y$',
      'For dependent $X$, $Y$',
      'For uncorrelated or dependent $X$, $Y$',
      'For the independent variable $X$ and the answer $Y$',
      'Unless $X$, $Y$ are independent,',
    ])('%s', said => expect(verdicts(WRONG, said)).toEqual([]))
  })
})
