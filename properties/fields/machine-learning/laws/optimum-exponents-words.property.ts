import { describe, expect, test } from 'vitest'
import { optimumExponents } from '../../../../src/fields/machine-learning/laws/optimum-exponents.js'
import { lawPageOf, ruledBy, verdictsOf } from '../../../rules/laws/law-page-of.js'

const LOSS = '$L(N, D) = E + A N^{-a} + B D^{-b}$'
const page = (sentence: string) => `Minimise ${LOSS} subject to $6ND = C$. ${sentence}\n`
const verdicts = (sentence: string) => verdictsOf(optimumExponents, page(sentence))
const told = (sentence: string) => optimumExponents(lawPageOf(page(sentence)))[0]!

describe('an exponent of the optimum', () => {
  test.each([
    ['Then $N \\propto C^{b/(a+b)}$.', ['holds']],
    ['Then $N \\propto C^{a/(a+b)}$.', ['refuted']],
    ['Then $N^* \\propto C^{b/(a+b)}$.', ['holds']],
    ['Then $N_{opt} \\propto C^{b/(a+b)}$.', ['holds']],
    ['Then $N_{\\text{opt}} \\propto C^{b/(a+b)}$.', ['holds']],
    ['Then $N_{star} \\propto C^{b/(a+b)}$.', ['holds']],
    ['Then $N_{optimal} \\propto C^{b/(a+b)}$.', ['holds']],
    ['Then $N_{max} \\propto C^{a/(a+b)}$.', []],
    ['Then $N_{lopt} \\propto C^{a/(a+b)}$.', []],
    ["Then $N' \\propto C^{a/(a+b)}$.", []],
    ['Then $\\hat N \\propto C^{a/(a+b)}$.', []],
    ['Then $M^* \\propto C^{a/(a+b)}$.', []],
    ['Then $M_{opt} \\propto C^{a/(a+b)}$.', []],
    ['Then $E \\propto C^{a/(a+b)}$.', []],
    // Along each other, and products and quotients of both.
    ['Then $D \\propto N^{a/b}$.', ['holds']],
    ['Then $D \\propto N^{b/a}$.', ['refuted']],
    ['Then $N \\propto D^{b/a}$.', ['holds']],
    ['Then $ND \\propto C^{1}$.', ['holds']],
    ['Then $N/D \\propto C^{(b-a)/(a+b)}$.', ['holds']],
    ['Then $D/N \\propto C^{(b-a)/(a+b)}$.', ['refuted']],
    ['Then $\\frac{N}{D} \\propto C^{(a-b)/(a+b)}$.', ['refuted']],
    ['Then $N^* D^* \\propto C^{2}$.', ['refuted']],
    ['Then $K N \\propto C^{2}$.', []],
    ['Then $N / K \\propto C^{2}$.', []],
    ['Then $K N \\propto C^{b/(a+b)}$.', []],
    ['Then $N / K \\propto C^{b/(a+b)}$.', []],
    ['Then $N + D \\propto C^{2}$.', []],
    // What it grows with is a power of the budget, or of a variable.
    ['Then $N \\propto C$.', []],
    ['Then $N \\propto K^{a/(a+b)}$.', []],
    ['Then $N \\propto A^{a/(a+b)}$.', []],
    ['Then $N \\propto E^{a/(a+b)}$.', []],
    ['Then $N \\propto a^{a/(a+b)}$.', []],
    ['Then $N \\propto \\text{C}^{a/(a+b)}$.', []],
    ['Then $N \\propto (2C)^{a/(a+b)}$.', []],
    ['Then $N \\propto 2^{a/(a+b)}$.', []],
    ['Then $N \\propto 3 C^{a/(a+b)}$.', []],
    ['Then $N = C^{a/(a+b)}$.', []],
    ['Then $N \\approx C^{a/(a+b)}$.', []],
    // Of symbols that the loss knows, but not its variables.
    ['Then $N \\propto C^{k}$.', []],
    ['Then $N \\propto C^{N}$.', []],
    ['Then $N \\propto C^{D a}$.', []],
    ['Then $N \\propto C^{\\text{e}}$.', []],
    ['Then $N \\propto C^{E}$.', ['refuted']],
  ])('%s', (sentence, expected) => expect(verdicts(sentence)).toEqual(expected))

  test.each(
    'older kaplan empirical empirically fit fits fitted fitting measured found reported literature paper earlier instead'.split(
      ' ',
    ),
  )('%s is of another one', word => expect(verdicts(`The ${word} $N \\propto C^{a/(a+b)}$.`)).toEqual([]))

  test('what is told', () => {
    expect(told('Then $N \\propto C^{a/(a+b)}$.')).toMatchObject({
      rule: 'law/optimum-exponent',
      judgement: {
        expected: 'C^{\\frac{b}{a + b}}',
        reading: 'the optimum of E + A·N^(-a) + B·D^(-b) where 6·N·D = C, all symbols positive',
      },
    })
    expect(told('Then $D \\propto N^{b/a}$.').judgement.expected).toBe('N^{\\frac{a}{b}}')
    expect(told('Then $N \\propto C^{b/(a+b)}$.').judgement.expected).toBeNull()
    expect(ruledBy(optimumExponents, page('Then $N \\propto C^{b/(a+b)}$.'))).toEqual([
      'holds: N \\propto C^{b/(a+b)} [C^{b/(a+b)}]',
    ])
  })
})

describe('an exponent in figures', () => {
  // b/(a + b) = 28/62 = 0.4516…
  const GIVEN = 'With $a = 0.34$ and $b = 0.28$'
  test.each([
    [`${GIVEN} we get $N \\propto C^{0.45}$.`, ['holds']],
    [`${GIVEN} we get $N \\propto C^{0.46}$.`, ['misrounded']],
    [`${GIVEN} we get $N \\propto C^{0.55}$.`, ['refuted']],
    [`${GIVEN} we get $N \\propto C^{45\\%}$.`, ['refuted']],
    ['With $a \\approx 0.34$ and $b = 0.28$ we get $N \\propto C^{0.45}$.', ['holds']],
    ['With $a < 0.34$ and $b = 0.28$ we get $N \\propto C^{0.55}$.', []],
    ['With $a = 0.34$ we get $N \\propto C^{0.55}$.', []],
    [`${GIVEN} we get $N \\propto C^{0.55}$. With $a = 0.5$ it is so.`, []],
    [`${GIVEN} we get $N \\propto C^{0.55}$. With $a = x$ it is so.`, ['refuted']],
    ['With $2a = 0.34$ and $b = 0.28$ we get $N \\propto C^{0.55}$.', []],
    ['With $a = b$ we get $N \\propto C^{0.5}$.', []],
    // A word is no symbol, whatever its letters.
    ['With $\\text{a} = 0.34$ and $b = 0.28$ we get $N \\propto C^{0.55}$.', []],
  ])('%s', (sentence, expected) => expect(verdicts(sentence)).toEqual(expected))

  test('the right one is told as a power', () => {
    expect(told(`${GIVEN} we get $N \\propto C^{0.55}$.`).judgement).toMatchObject({
      expected: 'C^{0.45}',
      evidence: { constants: [] },
      given: null,
    })
    expect(told(`${GIVEN} we get $N \\propto C^{0.45}$.`).judgement.expected).toBeNull()
  })

  test('it is only about so: 0.5 may stand for 0.4516, and a power of ten for what is as large', () => {
    expect(verdicts(`${GIVEN} we get $N \\propto C^{0.5}$.`)).toEqual(['holds'])
    expect(verdicts('With $a = 0.6$ and $b = 0.3$ we get $D \\propto N^{10^0}$.')).toEqual(['holds'])
  })
})

describe('the balance at the optimum', () => {
  const RIGHT = '$a A N^{-a} = b B D^{-b}$'
  const WRONG = '$b A N^{-a} = a B D^{-b}$'

  test.each(
    'condition conditions balance balances stationary stationarity multiplier multipliers first-order first optimality optimum optimal gives dividing divided'.split(
      ' ',
    ),
  )('%s says it', word => expect(verdicts(`So this ${word} has ${RIGHT}.`)).toEqual(['holds']))

  test.each([
    [`So this has ${WRONG}.`, []],
    ['At the optimum $b B D^{-b} = a A N^{-a}$.', ['holds']],
    ['At the optimum $a B D^{-b} = b A N^{-a}$.', ['refuted']],
    ['At the optimum $a A N^{-a} \\approx b B D^{-b}$.', []],
    ['At the optimum $a A N^{-a} \\le b B D^{-b}$.', []],
    ['At the optimum $a A N^{-a} = b B N^{-b}$.', []],
    ['At the optimum $a A D^{-a} = b B D^{-b}$.', []],
    ['At the optimum $a A = b B D^{-b}$.', []],
    ['At the optimum $a A N^{-a} = b B$.', []],
    ['At the optimum $a A N^{-a} = D$.', []],
    ['At the optimum $N = b B D^{-b}$.', []],
    ['At the optimum $k A N^{-a} = b B D^{-b}$.', []],
    ['At the optimum $a A N^{-a} = k B D^{-b}$.', []],
    ['At the optimum $\\text{x} = b B D^{-b}$.', []],
    ['At the optimum $a A N^{-a} = \\text{x}$.', []],
  ])('%s', (sentence, expected) => expect(verdicts(sentence)).toEqual(expected))

  test('what is told', () =>
    expect(told(`At the optimum ${WRONG}.`)).toMatchObject({
      rule: 'law/optimum-balance',
      judgement: { reading: expect.stringContaining('the optimum of') },
    }))
})

test('what is false is told of the left before the right', () => {
  const sides = (sentence: string) =>
    /the left is (\S+), the right (\S+)$/.exec(told(sentence).judgement.explanation)!.slice(1)
  expect([sides('Then $N \\propto C^{E}$.'), sides('At the optimum $a B D^{-b} = b A N^{-a}$.')]).toEqual([
    ['1', '0.5'],
    ['1', '0.25'],
  ])
})

test('of a balance that no coefficient can settle nothing is said', () => {
  const text =
    'Minimise $L(N, D) = N^{-2} + D^{-3}$ subject to $6ND = C$. At the optimum $2 N^{-2} = 5 D^{-3}$.'
  expect(verdictsOf(optimumExponents, text)).toEqual([])
  expect(verdictsOf(optimumExponents, text.replace('5 D', '3 D'))).toEqual(['holds'])
})

describe('behind a Lagrangian', () => {
  const LAGRANGIAN = '$F(N, D, \\lambda) = A N^{-a} + B D^{-b} + \\lambda(6ND - C)$'
  const of = (sentence: string) => verdictsOf(optimumExponents, `Let ${LAGRANGIAN}. ${sentence}`)

  test('every equation of both variables is about its optimum', () => {
    expect(of('So $a A N^{-a} = b B D^{-b}$.')).toEqual(['holds'])
    expect(of('So $b A N^{-a} = a B D^{-b}$.')).toEqual(['refuted'])
    expect(of('So $N \\propto C^{b/(a+b)}$.')).toEqual(['holds'])
  })

  test('its own conditions are judged too', () =>
    expect(of('So $a A N^{-a-1} = 6 \\lambda D$.')).toEqual(['holds']))
})

test('without a problem nothing is said', () =>
  expect(verdictsOf(optimumExponents, 'Then $N \\propto C^{a/(a+b)}$, the optimum.')).toEqual([]))
