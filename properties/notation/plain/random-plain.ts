import fc from 'fast-check'

/** A random expression in plain notation, the same in LaTeX, and how tightly it holds together. */
export interface Pair {
  readonly plain: string
  readonly latex: string
  readonly tightness: number
}

const SUM = 0
/** Behind a quantity, a product or quotient could go on with its unit. */
const QUANTITY = 0.5
const PRODUCT = 1
const POWER = 2
const ATOM = 3

const pairs = (tightness: number, ...list: readonly (readonly [string, string])[]) =>
  fc.constantFrom(...list.map(([plain, latex]): Pair => ({ plain, latex, tightness })))

const numeral = pairs(
  ATOM,
  ['2', '2'],
  ['0', '0'],
  ['0.73', '0.73'],
  ['.5', '.5'],
  ['28,672', '28{,}672'],
  ['1_048_576', '1048576'],
  ['4.19e6', '4.19e6'],
  ['3E-7', '3e-7'],
  ['5!', '5!'],
  ['21.7%', '21.7\\%'],
)
/** Glued to their power of ten, they bind before a division. */
const scientific = pairs(
  ATOM,
  ['5.9 × 10^23', '5.9 \\times 10^{23}'],
  ['7 x 10^-2', '7 \\times 10^{-2}'],
  ['3 · 10**5', '3 \\cdot 10^{5}'],
)
const symbol = pairs(
  ATOM,
  ['N', 'N'],
  ['d_model', 'd_{\\text{model}}'],
  ['x_1', 'x_{1}'],
  ['alpha', '\\alpha'],
  ['β', '\\beta'],
  ['lr', '\\mathrm{lr}'],
)
const quantity = pairs(
  QUANTITY,
  ['5 GB', '5\\text{ GB}'],
  ['1.5ms', '1.5\\text{ms}'],
  ['(2 + 3) KiB', '(2 + 3)\\text{ KiB}'],
  ['235 tokens / sec / chip', '235\\text{ tokens / sec / chip}'],
  ['4 GPU-hours', '4\\text{ GPU-hours}'],
  ['70B', '70\\text{B}'],
  ['20N', '20N'],
  ['6ND', '6ND'],
  ['$10M', '10\\text{M $}'],
  ['€2/h', '2\\text{€/h}'],
  ['2(3)', '2(3)'],
)

const bracketed = ({ plain, latex }: Pair): Pair => ({
  plain: `(${plain})`,
  latex: `(${latex})`,
  tightness: ATOM,
})
const at = (least: number, pair: Pair): Pair => (pair.tightness < least ? bracketed(pair) : pair)

const FUNCTIONS = [
  ['sqrt(', ')', '\\sqrt{', '}'],
  ['exp(', ')', '\\exp(', ')'],
  ['ln(', ')', '\\ln(', ')'],
  ['log(', ')', '\\log(', ')'],
  ['log2(', ')', '\\log_{2}(', ')'],
  ['log10(', ')', '\\log_{10}(', ')'],
  ['abs(', ')', '\\lvert ', '\\rvert '],
  ['sigmoid(', ')', '\\mathrm{sigmoid}(', ')'],
  ['√(', ')', '\\sqrt{(', ')}'],
] as const

const EXPONENTS = [
  ['2', '2'],
  ['10', '10'],
  ['-0.5', '-0.5'],
  ['n', 'n'],
  ['3**2', '3^{2}'],
  ['{-12}', '-12'],
] as const

const power = (base: Pair, [plain, latex]: readonly [string, string], sign: string): Pair => {
  const root = bracketed(base)
  const raised = plain.startsWith('{') ? '^' : sign
  return { plain: `${root.plain}${raised}${plain}`, latex: `${root.latex}^{${latex}}`, tightness: POWER }
}

const TIMES = [
  [' * ', ' \\times '],
  ['*', '*'],
  [' × ', ' \\times '],
  ['·', '\\cdot '],
  [' x ', ' \\times '],
] as const

/** Before a name, `x` would be one itself; and a star before a power of ten follows the rules of programs. */
const product = (factors: readonly Pair[], [plain, latex]: (typeof TIMES)[number]): Pair => {
  const parts = factors.map(factor => at(POWER, factor))
  const isWord = plain === ' x ' && parts.slice(1).some(part => !/^[\d(.]/.test(part.plain))
  return {
    plain: parts.map(part => part.plain).join(isWord ? ' × ' : plain),
    latex: parts.map(part => part.latex).join(latex),
    tightness: PRODUCT,
  }
}

const division = (top: Pair, bottom: Pair, sign: string): Pair => {
  const [a, b] = [at(PRODUCT, top), at(POWER, bottom)]
  return { plain: `${a.plain}${sign}${b.plain}`, latex: `${a.latex} / ${b.latex}`, tightness: PRODUCT }
}

const SIGNS = [
  [' + ', ' + '],
  [' - ', ' - '],
  [' − ', ' - '],
  ['−', '-'],
  [' + -', ' + -'],
] as const

const total = (first: Pair, rest: readonly (readonly [(typeof SIGNS)[number], Pair])[]): Pair => {
  const terms = rest.map(([sign, term]) => ({ sign, term: at(QUANTITY, term) }))
  return {
    plain: at(QUANTITY, first).plain + terms.map(({ sign, term }) => sign[0] + term.plain).join(''),
    latex: at(QUANTITY, first).latex + terms.map(({ sign, term }) => sign[1] + term.latex).join(''),
    tightness: SUM,
  }
}

const { expression } = fc.letrec<{ expression: Pair; inner: Pair }>(tie => {
  const part = tie('expression')
  return {
    expression: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'plain' },
      { arbitrary: fc.oneof(numeral, scientific, symbol, quantity), weight: 1 },
      { arbitrary: tie('inner'), weight: 3 },
    ),
    inner: fc.oneof(
      fc
        .tuple(part, part, fc.constantFrom(' / ', '/', ' ÷ '))
        .map(([top, bottom, sign]) => division(top, bottom, sign)),
      fc
        .tuple(part, fc.constantFrom(...EXPONENTS), fc.constantFrom('**', '^', ' ** '))
        .map(([base, exponent, sign]) => power(base, exponent, sign)),
      fc
        .tuple(part, part)
        .map(([base, exponent]) => power(base, [`(${exponent.plain})`, `{(${exponent.latex})}`], '^')),
      fc
        .tuple(fc.array(part, { minLength: 2, maxLength: 3 }), fc.constantFrom(...TIMES))
        .map(([factors, sign]) => product(factors, sign)),
      fc
        .tuple(part, fc.array(fc.tuple(fc.constantFrom(...SIGNS), part), { minLength: 1, maxLength: 3 }))
        .map(([first, rest]) => total(first, rest)),
      fc.tuple(fc.constantFrom(...FUNCTIONS), part).map(
        ([[open, close, begin, end], { plain, latex }]): Pair => ({
          plain: `${open}${plain}${close}`,
          latex: `${begin}${latex}${end}`,
          tightness: ATOM,
        }),
      ),
      fc.tuple(symbol, symbol, fc.constantFrom('min', 'max')).map(
        ([a, b, name]): Pair => ({
          plain: `${name}(${a.plain}, ${b.plain})`,
          latex: `\\${name}(${a.latex}, ${b.latex})`,
          tightness: ATOM,
        }),
      ),
    ),
  }
})

export const plainPairs: fc.Arbitrary<Pair> = expression

const RELATIONS = [
  [' = ', ' = '],
  [' =', '='],
  [' == ', ' = '],
  [' = ~', ' \\approx '],
  [' ~= ', ' \\approx '],
  [' ~ ', ' \\approx '],
  [' ≈ ', ' \\approx '],
  [' <= ', ' \\le '],
  [' ≥ ', ' \\ge '],
  [' != ', ' \\ne '],
  [' < ', ' < '],
  [' > ', ' > '],
] as const

/** A chain of relations in both notations. */
export const plainChains: fc.Arbitrary<Omit<Pair, 'tightness'>> = fc
  .tuple(expression, fc.array(fc.tuple(fc.constantFrom(...RELATIONS), expression), { maxLength: 3 }))
  .map(([first, rest]) => ({
    plain: first.plain + rest.map(([sign, { plain }]) => sign[0] + plain).join(''),
    latex: first.latex + rest.map(([sign, { latex }]) => sign[1] + latex).join(''),
  }))
