import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'

const audit = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } }).findings
/** The verdict on the last formula of a text. */
const last = (text: string) => audit(text).at(-1)?.verdict

const LOGISTIC = 'The loss is $\\mathcal{L} = -\\log\\sigma(\\Delta)$.'
const MARGIN =
  'Let $\\Delta = r_\\phi(x, y_w) - r_\\phi(x, y_l)$ and $\\mathcal{L} = -\\log\\sigma(\\Delta)$.'

test('a slope of a higher order on one line is the one of the fraction', () => {
  for (const [wrong, verdict] of [
    ['', 'holds'],
    ['-', 'refuted'],
  ])
    for (const written of [
      '\\partial^2\\mathcal{L}/\\partial\\Delta^2',
      '\\frac{\\partial^2\\mathcal{L}}{\\partial\\Delta^2}',
    ])
      expect(last(`${LOGISTIC} $${written} = ${wrong}\\sigma(\\Delta)\\sigma(-\\Delta)$`)).toBe(verdict)
})

describe('a derivative of what the exercise has a formula for', () => {
  test.each([
    ['holds', LOGISTIC, '\\frac{\\partial \\mathcal{L}}{\\partial \\Delta} = -(1 - \\sigma(\\Delta))'],
    ['holds', LOGISTIC, '\\frac{d\\mathcal{L}}{d\\Delta} = -\\sigma(-\\Delta)'],
    ['refuted', LOGISTIC, '\\frac{\\partial \\mathcal{L}}{\\partial \\Delta} = -\\sigma(\\Delta)'],
    ['refuted', LOGISTIC, '\\frac{\\partial \\mathcal{L}}{\\partial \\Delta} = 1 - \\sigma(\\Delta)'],
    ['holds', LOGISTIC, '\\frac{d^2 \\mathcal{L}}{d\\Delta^2} = \\sigma(\\Delta)\\sigma(-\\Delta)'],
    ['refuted', LOGISTIC, '\\frac{\\partial^2 \\mathcal{L}}{\\partial\\Delta^2} = \\sigma(\\Delta)^2'],
    // Through the opaque functions of a parameter.
    [
      'holds',
      MARGIN,
      '\\nabla_\\phi \\mathcal{L} = -(1 - \\sigma(\\Delta)) (\\nabla_\\phi r_\\phi(x, y_w) - \\nabla_\\phi r_\\phi(x, y_l))',
    ],
    [
      'holds',
      MARGIN,
      "\\frac{\\partial \\mathcal{L}}{\\partial \\phi} = -\\frac{\\sigma'(\\Delta)}{\\sigma(\\Delta)} \\frac{\\partial \\Delta}{\\partial \\phi}",
    ],
    [
      'refuted',
      MARGIN,
      '\\nabla_\\phi \\mathcal{L} = -\\sigma(\\Delta) (\\nabla_\\phi r_\\phi(x, y_w) - \\nabla_\\phi r_\\phi(x, y_l))',
    ],
    [
      'refuted',
      MARGIN,
      '\\nabla_\\phi \\mathcal{L} = -\\sigma(-\\Delta) (\\nabla_\\phi r_\\phi(x, y_w) + \\nabla_\\phi r_\\phi(x, y_l))',
    ],
    [
      'holds',
      '',
      '\\nabla_\\theta \\log \\pi_\\theta(y) = \\frac{\\nabla_\\theta \\pi_\\theta(y)}{\\pi_\\theta(y)}',
    ],
    [
      'refuted',
      '',
      '\\nabla_\\theta \\log \\pi_\\theta(y) = \\pi_\\theta(y) \\nabla_\\theta \\pi_\\theta(y)',
    ],
    ['holds', '', "\\sigma'(z) = \\sigma(z)(1 - \\sigma(z))"],
    ['refuted', '', "\\sigma'(z) = \\sigma(z)(1 + \\sigma(z))"],
    ['holds', 'Let $f(x) = x^3 - 2x$.', "f'(x) = 3x^2 - 2"],
    ['refuted', 'Let $f(x) = x^3 - 2x$.', "f'(x) = 3x^2 - 2x"],
    ['holds', 'Let $f(x) = x^3 - 2x$.', "f''(y) = 6y"],
    ['holds', 'The fit is $L(N) = A N^{-\\alpha}$.', '\\frac{dL}{dN} = -\\alpha A N^{-\\alpha-1}'],
    ['refuted', 'The fit is $L(N) = A N^{-\\alpha}$.', '\\frac{dL}{dN} = -\\alpha A N^{-\\alpha+1}'],
  ])('%s: %s Then %s', (verdict, given, claim) => expect(last(`${given} Then $${claim}$.`)).toBe(verdict))

  // At the right coefficient alone, whatever the polynomial: a difference of the two sides by hand.
  test('of a polynomial is right by the power rule and by no other', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: -2, max: 2 }),
        (factor, power, slip) => {
          const text = `Let $g(t) = ${factor} t^{${power}}$. Then $g'(t) = ${factor * power + slip} t^{${power - 1}}$.`
          expect(last(text)).toBe(slip === 0 ? 'holds' : 'refuted')
        },
      ),
      { numRuns: 30 },
    ))

  test('is meant by a name with primes where the page speaks of derivatives, or where it is right', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: -2, max: 2 }),
        fc.boolean(),
        (factor, power, slip, isTwice) => {
          const coefficient = isTwice ? factor * power * (power - 1) : factor * power
          const [name, exponent] = isTwice ? ["y''", power - 2] : ["y'", power - 1]
          const given = `Let $y = ${factor} t^{${power}}$.`
          const claim = `$${name} = ${coefficient + slip} t^{${exponent}}$`
          const said = `${given} Its derivative gives ${claim}.`
          expect(last(said)).toBe(slip === 0 ? 'holds' : 'refuted')
          expect(last(`${given} After the change ${claim}.`)).toBe(slip === 0 ? 'holds' : 'unread')
        },
      ),
      { numRuns: 40 },
    ))
})

describe('nobody is accused', () => {
  const LAW = 'Let $L(N, D) = A N^{-\\alpha} + B D^{-\\beta}$ with $D = C/(6N)$.'
  test.each([
    // A point that is sought.
    ["Let $f(x) = x^2$. Setting $f'(x) = 3x$ gives the answer."],
    ["Let $f(x) = x^2$. If $f'(x) = x$, then we stop."],
    ["Let $f(x) = x^2$. The slope is one where $f'(x) = 1$."],
    ["Let $f(x) = x^2$. At the minimum $f'(x) = x + 1$."],
    ['The slope is six where $\\frac{d}{dx} x^2 = 6$.'],
    ['At the optimum $\\frac{d}{dx}(x^2 - 4x) = 0$.'],
    ['At the optimum $\\frac{d}{dx}(x^2 - 4x) = x - 2$.'],
    // True of positive numbers, which nobody says that they are.
    ['So $\\frac{d}{dx} \\sqrt{x^2} = 1$.'],
    ['So $\\frac{d}{dx} (x^2)^{3/2} = 3x^2$.'],
    // Symbols of which nothing is said.
    ["Let $f(x) = x^2$. We write $f'(x) = g(x) + c$."],
    ['The loss is $L = -\\log\\sigma(\\Delta)$. Then $\\frac{\\partial L}{\\partial \\Delta} = -w$.'],
    // At fixed D, or along the budget.
    [`${LAW} Then $\\frac{\\partial L}{\\partial N} = -\\alpha A N^{-\\alpha-1}$.`],
    [`${LAW} Then $\\frac{dL}{dN} = -\\alpha A N^{-\\alpha-1} + \\beta B (C/6)^{-\\beta} N^{\\beta - 1}$.`],
    // A definition in between that cannot be read.
    ["Let $f(x) = x^2$. Now let $f(x) = \\oddmacro x{y$. Then $f'(x) = \\cos x$."],
    // Another value than the general one.
    ['Let $f(x) = x^2$ and $x = 2$. Then $\\frac{df}{dx} = 4$.'],
    ["Somebody writes that with $f(x) = x^2$ it is $f'(x) = x^2$, which is wrong."],
  ])('%s', text =>
    expect(audit(text).filter(({ verdict }) => verdict === 'refuted' || verdict === 'misrounded')).toEqual(
      [],
    ),
  )

  test('at fixed D and along the budget both hold', () => {
    expect(last(`${LAW} Then $\\frac{\\partial L}{\\partial N} = -\\alpha A N^{-\\alpha-1}$.`)).toBe('holds')
    expect(
      last(
        `${LAW} Then $\\frac{dL}{dN} = -\\alpha A N^{-\\alpha-1} + \\beta B (C/6)^{-\\beta} N^{\\beta - 1}$.`,
      ),
    ).toBe('holds')
    expect(last(`${LAW} Then $\\frac{\\partial L}{\\partial N} = -\\alpha A N^{-\\alpha}$.`)).toBe('refuted')
  })
})

test('a value that the page gives a constant later takes nothing from a derivative of an expression', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 9 }),
      fc.constantFrom('', ' With $b = 0.1$ it is small.'),
      (n, value) => {
        const verdictOf = (factor: number) =>
          audit(
            `For all real $m$: $\\frac{d^2}{dm^2} (b m^{${n + 1}}) = ${factor} b m^{${n - 1}}$.${value}`,
          )[0]?.verdict
        expect(verdictOf(n * (n + 1))).toBe('holds')
        expect(verdictOf(n * (n + 1) + 1)).toBe('refuted')
      },
    ),
    { numRuns: 10 },
  ))

describe('an index is a variable where the page gives a function of several', () => {
  const GIVEN = 'Let $f(x, y) = x^2y + 3xy^2$. Its partial derivatives are:'
  test.each([
    ['f_x', '2xy + 3y^2', '2xy + 3y'],
    ['f_{xy}', '2x + 6y', '2x + 3y'],
    ['f_{yx}', '2x + 6y', 'x + 6y'],
    ['f_{yy}', '6x', '6y'],
    ['\\frac{\\partial^2 f}{\\partial x \\partial y}', '2x + 6y', '2x - 6y'],
    // By central differences: (f(1.001, 2) - f(0.999, 2))/0.002.
    ['f_x(1, 2)', '16', '12'],
    ['f_y(1, 2)', '13', '16'],
  ])('%s', (derivative, right, wrong) => {
    expect(last(`${GIVEN} $${derivative} = ${right}$.`)).toBe('holds')
    expect(last(`${GIVEN} $${derivative} = ${wrong}$.`)).toBe('refuted')
  })

  test.each([
    'Let $f(x) = x^2$. Its derivatives are: $f_x = 3x$.',
    'Let $f(x, y) = x^2 y$. The parts add up: $f_x = 3x$.',
    'Let $f(x, y) = x^2 y$. Its derivatives are many: $f_n = 3x$.',
  ])('and nothing is refuted elsewhere: %s', text => expect(last(text)).not.toBe('refuted'))
})

describe('a derivative at a number', () => {
  test.each([
    ['Let $f(x) = x^3$.', "f'(2)", '12', '8'],
    ['Let $f(x) = x^3 + x$.', "f''(2)", '12', '13'],
    ['Let $f(t) = e^{2t}$.', "f'(0)", '2', '1'],
  ])('%s %s', (given, derivative, right, wrong) => {
    expect(last(`${given} The derivative is $${derivative} = ${right}$.`)).toBe('holds')
    expect(last(`${given} The derivative is $${derivative} = ${wrong}$.`)).toBe('refuted')
  })
})

describe('numbers that the exercise gives symbols', () => {
  test.each([
    ['holds', 'Let $f(x) = a x^2$ with $a = 3$.', "f'(x) = 6x"],
    ['holds', 'Let $f(x) = a x^2$ with $a = 3$.', "f'(x) = 2ax"],
    ['refuted', 'Let $f(x) = a x^2$ with $a = 3$.', "f'(x) = 3ax"],
    // Of two cases either may be meant.
    ['unread', 'Let $f(x) = a x^2$ with $a = 3$ or $a = 4$.', "f'(x) = 6x"],
    ['unread', 'Let $f(x) = a x^2$ with $a = 3$ or $a = 4$.', "f'(x) = 8x"],
  ])('%s: %s %s', (verdict, given, formula) => {
    expect(last(`${given} The derivative is $${formula}$.`)).toBe(verdict)
  })
})

describe('a derivative that its own function gives', () => {
  test.each([
    ['g(x) = 1/(1+e^{-x})', "g'(x)", 'g(x)(1-g(x))', 'g(x)(1+g(x))'],
    ['g(x) = 1/(1+e^{-x})', "g''(x)", 'g(x)(1-g(x))(1-2g(x))', 'g(x)(1-g(x))(1+2g(x))'],
    ['g(x) = 1/(1+x)', "g''(x)", '2g(x)^3', '-2g(x)^3'],
    ['L(N) = E + A N^{-\\alpha}', '\\frac{d \\ln (L - E)}{d \\ln N}', '-\\alpha', '\\alpha'],
  ])('of $%s$: $%s = %s$ and not $%s$', (given, derivative, right, wrong) => {
    const stated = (value: string) => last(`Let $${given}$. Its derivative is $${derivative} = ${value}$.`)
    expect(stated(right)).toBe('holds')
    expect(stated(wrong)).toBe('refuted')
    // Behind another function it may be an equation that the next one solves.
    expect(last(`Let $${given}$. The next line is $${derivative} = ${wrong}$.`)).not.toBe('holds')
  })

  test('is known of a function that has a name: the logistic one by central differences', () => {
    const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))
    // The second difference is good to about 1e-8 with this step.
    const bend = (x: number) => (sigmoid(x + 1e-4) - 2 * sigmoid(x) + sigmoid(x - 1e-4)) / 1e-8
    const said = (x: number) => sigmoid(x) * (1 - sigmoid(x)) * (1 - 2 * sigmoid(x))
    for (const x of [-2, 0.5, 3]) expect(said(x)).toBeCloseTo(bend(x), 6)
    expect(last("$\\sigma''(x) = \\sigma(x)(1-\\sigma(x))(1-2\\sigma(x))$")).toBe('holds')
    expect(last("Hence $\\sigma''(x) = \\sigma(x)(1-\\sigma(x))(1+2\\sigma(x))$.")).not.toBe('holds')
  })
})

describe('the gradient of a loss beside gradients of what it is made of', () => {
  const GIVEN =
    'Let $u = \\beta[\\log\\pi_\\theta(y_w) - \\log\\pi_\\theta(y_l)]$ and $\\mathcal{L} = -\\log\\sigma(u)$.'
  const stated = (weight: string) =>
    last(
      `${GIVEN} Its gradient is $\\nabla_\\theta\\mathcal{L} = -\\beta\\,${weight}\\,[\\nabla_\\theta\\log\\pi_\\theta(y_w) - \\nabla_\\theta\\log\\pi_\\theta(y_l)]$.`,
    )

  test('has the weight σ(-u), which is 1 - σ(u), and not σ(u)', () => {
    expect(stated('\\sigma(-u)')).toBe('holds')
    expect(stated('(1 - \\sigma(u))')).toBe('holds')
    expect(stated('\\sigma(u)')).toBe('refuted')
    expect(stated('\\sigma(-2u)')).toBe('refuted')
  })
})
