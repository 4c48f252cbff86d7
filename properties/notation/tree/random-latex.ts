import fc from 'fast-check'
import { type Real, reals } from '../../../src/math/number/interval/real.js'

/** A random expression: its LaTeX, the tree that it must parse to, how tightly it holds together, and its value. */
export interface Written {
  readonly source: string
  /** In the notation of `treeText`. */
  readonly tree: string
  readonly tightness: number
  /** At `POINT`, computed as the expression is made; null outside a domain and where a part is huge or tiny. */
  readonly value: Real | null
}

const SUM = 0
const PRODUCT = 1
const POWER = 2
const ATOM = 3

const { of } = reals(40)

/** The value of each name and opaque application, as terms print them. */
export const POINT: Readonly<Record<string, string>> = {
  N: '3',
  x: '0.4',
  alpha: '1.5',
  epsilon: '0.2',
  L: '2.5',
  y_w: '-0.7',
  r_i: '0.9',
  pi_ref: '0.35',
  'hat A_i': '-1.2',
  'pi*': '0.6',
  'r(x, y_w)': '1.1',
  'pi(y|x)': '0.45',
  'std(r)': '0.8',
  '#j': '4',
}

const numeral = fc
  .constantFrom(
    ['2', '2', '2'],
    ['3', '3', '3'],
    ['0.73', '0.73', '0.73'],
    ['1.250', '1.250', '1.25'],
    ['.5', '.5', '0.5'],
    ['1{,}024', '1024', '1024'],
    ['28,672', '28672', '28672'],
    ['4.19e6', '4.19e6', '4190000'],
    ['5.9 \\times 10^{23}', '5.9e23', '590000000000000000000000'],
    ['7 \\cdot 10^{-2}', '7e-2', '0.07'],
  )
  .map(asWritten)
const symbol = fc
  .constantFrom(
    ['N', 'N', 'N'],
    ['x', 'x', 'x'],
    ['\\alpha', 'alpha', 'alpha'],
    ['\\varepsilon', 'epsilon', 'epsilon'],
    ['\\mathcal{L}', 'L', 'L'],
    ['y_w', '(sub y w)', 'y_w'],
    ['r_{i}', '(sub r i)', 'r_i'],
    ['\\pi_{\\text{ref}}', '(sub pi ref)', 'pi_ref'],
    ['\\hat A_i', '(sub (hat A) i)', 'hat A_i'],
    ['\\pi^*', '(star pi)', 'pi*'],
    ['r(x, y_w)', '(call r x (sub y w))', 'r(x, y_w)'],
    ['\\pi(y \\mid x)', '(call pi (given y x))', 'pi(y|x)'],
    ['\\mathrm{std}(r)', '(call std r)', 'std(r)'],
  )
  .map(asWritten)

function asWritten([source, tree, value]: readonly string[]): Written {
  return { source: source!, tree: tree!, tightness: ATOM, value: sane(of(POINT[value!] ?? value!)) }
}

/** Outside a domain, or so close to its end that rounding could cross it. */
const NOWHERE = of(0).div(0)

/** Values that neither overflow an exponential nor vanish beside others. */
function sane(value: Real): Real | null {
  return value.isFinite() && value.abs().lt('1e6') && (value.isZero() || value.abs().gt('1e-6'))
    ? value
    : null
}

function combined(parts: readonly Written[], operation: (...values: Real[]) => Real): Real | null {
  const values = parts.flatMap(({ value }) => (value ? [value] : []))
  return values.length === parts.length ? sane(operation(...values)) : null
}

/** In brackets wherever the place asks for something tighter. */
const at = (least: number, { source, tightness }: Written): string =>
  tightness < least ? `(${source})` : source

const fraction = (top: Written, bottom: Written): Written => ({
  source: `\\frac{${top.source}}{${bottom.source}}`,
  tree: `(div ${top.tree} ${bottom.tree})`,
  tightness: ATOM,
  value: combined([top, bottom], (a, b) => a!.div(b!)),
})

const FUNCTIONS: readonly (readonly [command: string, head: string, value: (x: Real) => Real])[] = [
  ['\\exp', 'exp', x => x.exp()],
  ['\\ln', 'ln', x => (x.gt('1e-6') ? x.ln() : NOWHERE)],
  ['\\log', 'log', x => (x.gt('1e-6') ? x.ln() : NOWHERE)],
  ['\\sigma', 'call sigma', x => x.exp().div(x.exp().plus(1))],
]

const applied = ([command, head, operation]: (typeof FUNCTIONS)[number], argument: Written): Written => ({
  source: `${command}\\left(${argument.source}\\right)`,
  tree: `(${head} ${argument.tree})`,
  tightness: ATOM,
  value: combined([argument], x => operation(x!)),
})

const root = (radicand: Written): Written => ({
  source: `\\sqrt{${radicand.source}}`,
  tree: `(sqrt ${radicand.tree})`,
  tightness: ATOM,
  value: combined([radicand], x => (x!.gt('1e-6') ? x!.sqrt() : NOWHERE)),
})

const bars = (inner: Written): Written => ({
  source: `\\left|${inner.source}\\right|`,
  tree: `(abs ${inner.tree})`,
  tightness: ATOM,
  value: combined([inner], x => x!.abs()),
})

/** A name raised would be a star or a call raised; a bracket makes the base of a power plain. */
const power = (base: Written, exponent: Written): Written => ({
  source: `(${base.source})^{${exponent.source}}`,
  tree: `(pow ${base.tree} ${exponent.tree})`,
  tightness: POWER,
  value: combined([base, exponent], (b, e) => (b!.gt('1e-6') ? b!.pow(e!) : NOWHERE)),
})

const product = (factors: readonly Written[], sign: string): Written => ({
  source: factors.map(factor => at(POWER, factor)).join(` ${sign} `),
  tree: `(mul ${factors.map(({ tree }) => tree).join(' ')})`,
  tightness: PRODUCT,
  value: combined(factors, (...values) => values.reduce((a, b) => a.times(b))),
})

/** 6 N D: side by side, the number first. */
function monomial(coefficient: Written, names: readonly Written[]): Written {
  const factors = [coefficient, ...names]
  return { ...product(factors, ''), source: factors.map(({ source }) => source).join(' ') }
}

const division = (top: Written, bottom: Written): Written => ({
  ...fraction(top, bottom),
  source: `${at(PRODUCT, top)} / ${at(POWER, bottom)}`,
  tightness: PRODUCT,
})

const total = (first: Written, rest: readonly (readonly [string, Written])[]): Written => ({
  source: `${at(PRODUCT, first)}${rest.map(([sign, term]) => ` ${sign} ${at(PRODUCT, term)}`).join('')}`,
  tree: `(add ${[first.tree, ...rest.map(([sign, { tree }]) => (sign === '-' ? `(neg ${tree})` : tree))].join(' ')})`,
  tightness: SUM,
  value: combined([first, ...rest.map(([, term]) => term)], (start, ...values) =>
    values.reduce((sum, value, i) => (rest[i]![0] === '-' ? sum.minus(value) : sum.plus(value)), start!),
  ),
})

/** A sum of the same body for each of the four j. */
const summed = (body: Written): Written => ({
  source: `\\sum_{j} ${at(POWER, body)}`,
  tree: `(sum ${body.tree} j ∅)`,
  tightness: SUM,
  value: combined([body], x => x!.times(POINT['#j']!)),
})

const leaf: fc.Arbitrary<Written> = fc.oneof(numeral, symbol)

const { expression } = fc.letrec<{ expression: Written; inner: Written }>(tie => {
  const part = tie('expression')
  const pair = fc.tuple(part, part)
  return {
    expression: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'latex' },
      { arbitrary: leaf, weight: 1 },
      { arbitrary: tie('inner'), weight: 3 },
    ),
    inner: fc.oneof(
      pair.map(([top, bottom]) => fraction(top, bottom)),
      pair.map(([top, bottom]) => division(top, bottom)),
      pair.map(([base, exponent]) => power(base, exponent)),
      fc
        .tuple(fc.array(part, { minLength: 2, maxLength: 3 }), fc.constantFrom('\\cdot', '\\times'))
        .map(([factors, sign]) => product(factors, sign)),
      fc
        .tuple(part, fc.array(fc.tuple(fc.constantFrom('+', '-'), part), { minLength: 1, maxLength: 3 }))
        .map(([first, rest]) => total(first, rest)),
      fc.tuple(fc.constantFrom(...FUNCTIONS), part).map(([known, argument]) => applied(known, argument)),
      fc
        .tuple(numeral, fc.array(symbol, { minLength: 1, maxLength: 3 }))
        .map(([coefficient, names]) => monomial(coefficient, names)),
      part.map(root),
      part.map(bars),
      part.map(summed),
    ),
  }
})

/** Random expressions over everything that scaling laws and preference losses are written with. */
export const written: fc.Arbitrary<Written> = expression
