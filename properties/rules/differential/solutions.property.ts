import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAccused, signed } from '../solving/solved.js'
import { factor, judgedIn, verdictOf } from './solved.js'

const size = fc.integer({ min: 2, max: 9 })
const rate = fc.integer({ min: -9, max: 9 }).filter(value => value !== 0)
const rates = fc.uniqueArray(rate, { minLength: 2, maxLength: 2 }) as fc.Arbitrary<[number, number]>

/** A derivative in each notation, with the letter of its variable. */
const notation = fc.constantFrom(
  { first: "y'", second: "y''", by: 't' },
  { first: '\\dot y', second: '\\ddot{y}', by: 't' },
  { first: '\\frac{dy}{dx}', second: '\\frac{d^2y}{dx^2}', by: 'x' },
  { first: "y'(t)", second: "y''(t)", by: 't' },
)
const lead = fc.constantFrom(
  ' has the solution ',
  '. The general solution is ',
  ', so ',
  '. Hence ',
  ' $\\implies$ ',
  '. Solving this differential equation, we get ',
)

describe('a function that a page calls the solution of a differential equation', () => {
  test('holds for the two roots of the characteristic equation, and is refuted for another', () => {
    fc.assert(
      fc.property(rates, rate, notation, lead, ([a, b], wrong, { first, second, by }, lead) => {
        fc.pre(wrong !== a && wrong !== b)
        const equation = `$${second} ${signed(-(a + b))}${first} ${signed(a * b)}y = 0$`
        const solution = (one: number, other: number) => `y = C_1e^{${one}${by}} + C_2e^{${other}${by}}`
        const page = (one: number, other: number) =>
          `The equation ${equation}${lead}$${solution(one, other)}$.`
        expect(verdictOf(page(a, b), solution(a, b))).toBe('holds')
        expect(verdictOf(page(b, a), solution(b, a))).toBe('holds')
        expect(verdictOf(page(a, wrong), solution(a, wrong))).toBe('refuted')
      }),
    )
  })

  test('has the initial values, too', () => {
    fc.assert(
      fc.property(rate, rate, rate, lead, (k, start, wrong, lead) => {
        fc.pre(wrong !== start)
        const solution = (value: number) => `y = ${factor(value)}e^{${k}t}`
        const page = (value: number) =>
          `Solve $y' = ${factor(k)}y$, $y(0) = ${start}$${lead}$${solution(value)}$.`
        expect(verdictOf(page(start), solution(start))).toBe('holds')
        expect(verdictOf(page(wrong), solution(wrong))).toBe('refuted')
      }),
    )
  })

  test('may keep its constants beside initial values, from which they are to be found', () => {
    fc.assert(
      fc.property(rate, rate, lead, (k, start, lead) => {
        const page = `Solve $y' = ${factor(k)}y$, $y(0) = ${start}$${lead}$y = Ce^{${k}t}$.`
        expect(judgedIn(page)).toEqual([[`y = Ce^{${k}t}`, 'holds']])
      }),
    )
  })

  test('meets values of its derivative', () => {
    fc.assert(
      fc.property(size, rate, rate, rate, (w, a, b, wrong) => {
        fc.pre(wrong !== b)
        const page = (found: number) =>
          `Solve $y'' + ${w * w}y = 0$, $y(0) = ${a}$, $y'(0) = ${w * b}$. The solution is $y = ${a}\\cos ${w}t ${signed(found)}\\sin ${w}t$.`
        expect(judgedIn(page(b)).map(([, verdict]) => verdict)).toEqual(['holds'])
        expect(judgedIn(page(wrong)).map(([, verdict]) => verdict)).toEqual(['refuted'])
      }),
    )
  })

  test('may come before its equation', () => {
    fc.assert(
      fc.property(
        rate,
        rate,
        fc.constantFrom('is a solution of', 'solves', 'satisfies the equation'),
        (k, wrong, says) => {
          fc.pre(k !== wrong)
          const page = (rate: number) => `The function $y = Ce^{${rate}t}$ ${says} $y' = ${factor(k)}y$.`
          expect(verdictOf(page(k), `y = Ce^{${k}t}`)).toBe('holds')
          expect(verdictOf(page(wrong), `y = Ce^{${wrong}t}`)).toBe('refuted')
        },
      ),
    )
  })

  test('may have the value at 0 for its constant', () => {
    fc.assert(
      fc.property(rate, k => {
        const page = (rate: number) => `The solution of $x' = ${factor(k)}x$ is $x(t) = x(0)e^{${rate}t}$.`
        expect(judgedIn(page(k)).map(([, verdict]) => verdict)).toEqual(['holds'])
        expect(judgedIn(page(-k)).map(([, verdict]) => verdict)).toEqual(['refuted'])
      }),
    )
  })
})

describe('parts of a solution', () => {
  test('solve the equation, or the one with 0 on its right, and are not accused', () => {
    fc.assert(
      fc.property(size, size, (w, k) => {
        const page = (amount: string) =>
          `For $y'' + ${w * w}y = e^{${k}t}$ we have $y_h = A\\cos ${w}t + B\\sin ${w}t$ and $y_p = ${amount}e^{${k}t}$.`
        expect(judgedIn(page(`\\frac{1}{${k * k + w * w}}`)).map(([, verdict]) => verdict)).toEqual([
          'holds',
          'holds',
        ])
        expect(judgedIn(page(`\\frac{1}{${k * k + w * w + 1}}`)).map(([, verdict]) => verdict)).toEqual([
          'holds',
        ])
      }),
    )
  })
})

describe('a function that does not solve the equation is not accused', () => {
  test.each([
    "We try $y = e^{rt}$ in $y'' - 5y' + 6y = 0$.",
    "For $y' = y + t$ we guess $y = At + B$.",
    "Consider $y' = 2y$. Let $y = e^{3t}$.",
    "The equation $y'' + y = e^{t}$ has a solution of the form $y = Ae^{t}$.",
    "Setting $y' = 0$ in $y' = x - y$ gives $y = x$.",
    "At equilibrium $y' = x - y$ gives $y = x$.",
    "Let $x' = 2x$ and $y' = 3y$. So $y = x^2$, which becomes another curve.",
    'The pendulum $\\ddot\\theta + \\sin\\theta = 0$ has the solution $\\theta = A\\cos t$ for small angles.',
    "The solution of $y' = 2y$ is not $y = e^{3t}$.",
    "Is $y = e^{3t}$ a solution of $y' = 2y$?",
    "$x'' = -9x$, so $x = 2\\cos 4t$ for $0 \\le t \\le 1$.",
    "$x'' = -9x$, so $x = 2\\cos 4t$, $0 \\le t \\le 1$.",
    "$y' = 2y$\n\n1. $y = e^{3t}$",
    "(a) $y' = 2y$ (b) $y' = 3y$. Solutions: (a) $y = Ce^{5t}$",
    "For $y'' + y = \\cos t$, the homogeneous equation gives $y = C_1\\cos t + C_2\\sin t$.",
    "$x' = y$, $y' = -x$. So $x = t$ and $y = 1 - t$.",
    'Let $\\omega = \\sqrt{k/m}$. As $m\\ddot x + kx = 0$, we get $x = A\\cos(\\omega t)$.',
    "$y' = ky$, $y(0) = 2$, so $y = 2e^{3t}$.",
    "$P' = 0.0213P$ gives $P = Ce^{0.021t}$.",
    "$y' = 2y(t - 1)$, so $y = e^{3t}$.",
    "Solve $y' = e^x$, and then $y' = e^y$.",
  ])('%s', page => {
    expect(isAccused(page)).toBe(false)
  })
})
