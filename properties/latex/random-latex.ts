import fc from 'fast-check'

/** A random expression: its LaTeX, the tree that it must parse to, and how tightly it holds together. */
export interface Written {
  readonly source: string
  /** In the notation of `treeText`. */
  readonly tree: string
  readonly tightness: number
}

const SUM = 0
const PRODUCT = 1
const POWER = 2
const ATOM = 3

const numeral = fc.constantFrom(
  ['2', '2'],
  ['0.73', '0.73'],
  ['.5', '.5'],
  ['1{,}024', '1024'],
  ['28,672', '28672'],
  ['4.19e6', '4.19e6'],
  ['5.9 \\times 10^{23}', '5.9e23'],
  ['7 \\cdot 10^{-6}', '7e-6'],
)
const symbol = fc.constantFrom(
  ['N', 'N'],
  ['x', 'x'],
  ['\\alpha', 'alpha'],
  ['\\varepsilon', 'epsilon'],
  ['\\mathcal{L}', 'L'],
  ['y_w', '(sub y w)'],
  ['r_{i}', '(sub r i)'],
  ['\\pi_{\\text{ref}}', '(sub pi ref)'],
  ['\\hat A_i', '(sub (hat A) i)'],
  ['\\pi^*', '(star pi)'],
  ['r(x, y_w)', '(call r x (sub y w))'],
  ['\\pi(y \\mid x)', '(call pi (given y x))'],
  ['\\mathrm{std}(r)', '(call std r)'],
)

const asWritten = ([source, tree]: readonly string[]): Written => ({
  source: source!,
  tree: tree!,
  tightness: ATOM,
})

/** In brackets wherever the place asks for something tighter. */
const at = (least: number, { source, tightness }: Written): string =>
  tightness < least ? `(${source})` : source

const sized = (source: string): string => `\\left(${source}\\right)`

const fraction = (top: Written, bottom: Written): Written => ({
  source: `\\frac{${top.source}}{${bottom.source}}`,
  tree: `(div ${top.tree} ${bottom.tree})`,
  tightness: ATOM,
})

const named = (command: string, head: string, { source, tree }: Written): Written => ({
  source: `${command}${sized(source)}`,
  tree: `(${head} ${tree})`,
  tightness: ATOM,
})

const root = ({ source, tree }: Written): Written => ({
  source: `\\sqrt{${source}}`,
  tree: `(sqrt ${tree})`,
  tightness: ATOM,
})

const bars = ({ source, tree }: Written): Written => ({
  source: `\\left|${source}\\right|`,
  tree: `(abs ${tree})`,
  tightness: ATOM,
})

/** A name raised would be a star or a call raised; a bracket makes the base of a power plain. */
const power = (base: Written, exponent: Written): Written => ({
  source: `(${base.source})^{${exponent.source}}`,
  tree: `(pow ${base.tree} ${exponent.tree})`,
  tightness: POWER,
})

const product = (factors: readonly Written[], sign: string): Written => ({
  source: factors.map(factor => at(POWER, factor)).join(` ${sign} `),
  tree: `(mul ${factors.map(({ tree }) => tree).join(' ')})`,
  tightness: PRODUCT,
})

const division = (top: Written, bottom: Written): Written => ({
  source: `${at(PRODUCT, top)} / ${at(POWER, bottom)}`,
  tree: `(div ${top.tree} ${bottom.tree})`,
  tightness: PRODUCT,
})

const total = (first: Written, rest: readonly (readonly [string, Written])[]): Written => ({
  source: `${at(PRODUCT, first)}${rest.map(([sign, term]) => ` ${sign} ${at(PRODUCT, term)}`).join('')}`,
  tree: `(add ${[first.tree, ...rest.map(([sign, { tree }]) => (sign === '-' ? `(neg ${tree})` : tree))].join(' ')})`,
  tightness: SUM,
})

const summed = (body: Written): Written => ({
  source: `\\sum_{j} ${at(POWER, body)}`,
  tree: `(sum ${body.tree} j ∅)`,
  tightness: SUM,
})

const leaf: fc.Arbitrary<Written> = fc.oneof(numeral, symbol).map(asWritten)

const { expression } = fc.letrec<{ expression: Written; inner: Written }>(tie => ({
  expression: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'latex' },
    { arbitrary: leaf, weight: 1 },
    { arbitrary: tie('inner'), weight: 3 },
  ),
  inner: fc.oneof(
    fc.tuple(tie('expression'), tie('expression')).map(([top, bottom]) => fraction(top, bottom)),
    fc.tuple(tie('expression'), tie('expression')).map(([top, bottom]) => division(top, bottom)),
    fc.tuple(tie('expression'), tie('expression')).map(([base, exponent]) => power(base, exponent)),
    fc
      .tuple(
        fc.array(tie('expression'), { minLength: 2, maxLength: 3 }),
        fc.constantFrom('\\cdot', '\\times'),
      )
      .map(([factors, sign]) => product(factors, sign)),
    fc
      .tuple(
        tie('expression'),
        fc.array(fc.tuple(fc.constantFrom('+', '-'), tie('expression')), { minLength: 1, maxLength: 3 }),
      )
      .map(([first, rest]) => total(first, rest)),
    fc
      .tuple(
        fc.constantFrom(['\\exp', 'exp'], ['\\ln', 'ln'], ['\\log', 'log'], ['\\sigma', 'call sigma']),
        tie('expression'),
      )
      .map(([[command, head], argument]) => named(command!, head!, argument)),
    fc
      .tuple(numeral.map(asWritten), fc.array(symbol.map(asWritten), { minLength: 1, maxLength: 3 }))
      .map(([coefficient, names]) => monomial(coefficient, names)),
    tie('expression').map(root),
    tie('expression').map(bars),
    tie('expression').map(summed),
  ),
}))

/** 6 N D: side by side, the number first. */
function monomial(coefficient: Written, names: readonly Written[]): Written {
  const factors = [coefficient, ...names]
  return {
    source: factors.map(({ source }) => source).join(' '),
    tree: `(mul ${factors.map(({ tree }) => tree).join(' ')})`,
    tightness: PRODUCT,
  }
}

/** Random expressions over everything that scaling laws and preference losses are written with. */
export const written: fc.Arbitrary<Written> = expression
