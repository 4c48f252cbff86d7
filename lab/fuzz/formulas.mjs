/** Random formulas of every form that worked answers use, right, wrong and meaningless. */

const SYMBOLS =
  String.raw`N D C k n p x y e i G \alpha \beta \sigma \mu \pi \theta r_w r_l \hat{A}_i \pi_{\text{ref}} N_{\text{opt}} \Delta \varepsilon \mathcal{L} x^* x' \mathbb{E} \nabla_\theta A(p) r(x, y_w) \pi(y \mid x)`.split(
    / (?![my])/,
  )
const RELATIONS = [
  [12, '='],
  [8, String.raw`\approx`],
  ...String.raw`\simeq \sim < > \le \ge \leq \geq \ll \gg \ne \propto \in \to \implies \Rightarrow \iff \equiv := \pm`
    .split(' ')
    .map(sign => [1, sign]),
]
const UNITS = [
  '',
  '',
  ' seconds',
  ' h',
  ' days',
  ' GB',
  ' GiB',
  ' FLOPs',
  '%',
  ' tokens',
  ' TFLOP/s',
  ' GPU-hours',
  ' years',
]
const UNITS_IN_FORMULAS =
  String.raw`\,\text{s}|\ \text{hours}|\%|\text{ GB}|\;\mathrm{FLOP/s}|\,\text{KiB}|\text{ million}|~\text{tokens}`.split(
    '|',
  )
const HOSTILE =
  String.raw`1e999999999|10^{10^{10}}|10^{-99999}|2^{2^{31}}|1000000000!|\binom{1000000}{500000}|0^{0}|1/0|\frac{0}{0}|\ln(0)|\sqrt{-1}|\sum_{i=1}^{10^9} i|(1-10^{-30})^{10^{30}}|9999999999999999999999999999999999|0.000000000000000000000000000001|\exp(10^6)|\exp(-10^6)|\log_{1} 5|e^{e^{e^{e^{9}}}}|\left(\frac{1}{3}\right)^{1/3}|2^{0.5^{0.5}}|17^{1000000}|1.5^{123456}|\sum_{k=0}^{100000} 2^{-k}|\prod_{i=1}^{50} i`.split(
    '|',
  )

/** A figure with the digits that people print. */
export function figure(random) {
  const whole = `${random.below(10 ** random.between(1, 6))}`
  return random.weighted([
    [8, () => whole],
    [4, () => `${whole}.${random.below(10 ** random.between(1, 4))}`],
    [2, () => whole.replace(/(?=(?:\d{3})+$)(?!^)/g, random.pick([',', '{,}', String.raw`\,`, ' ']))],
    [
      3,
      () =>
        `${figureWithPoint(random)} ${random.pick([String.raw`\times`, String.raw`\cdot`])} 10^{${random.between(-30, 30)}}`,
    ],
    [1, () => `${figureWithPoint(random)}e${random.between(-20, 20)}`],
    [1, () => `${whole}${random.pick(UNITS_IN_FORMULAS)}`],
    [
      0.5,
      () =>
        random.pick([
          '.5',
          '1.',
          '00012',
          '-3',
          '+4',
          '−2',
          '1_000',
          '0x1F',
          '½',
          '٣',
          '1e',
          '1.2.3',
          'NaN',
          '\\infty',
        ]),
    ],
    [0.2, () => random.pick(HOSTILE)],
  ])()
}

const figureWithPoint = random => `${random.between(1, 9)}.${random.below(100)}`

/** An expression of at most this depth. */
export function expression(random, depth) {
  if (depth <= 0 || random.chance(0.25)) return random.chance(0.65) ? figure(random) : random.pick(SYMBOLS)
  const part = () => expression(random, depth - 1)
  return random.weighted([
    [
      6,
      () =>
        random
          .list(random.between(2, 4), part)
          .join(
            random.pick([
              ' + ',
              ' - ',
              String.raw` \cdot `,
              String.raw` \times `,
              ' ',
              '/',
              String.raw` \pm `,
            ]),
          ),
    ],
    [4, () => String.raw`\frac{${part()}}{${part()}}`],
    [3, () => `${random.pick(SYMBOLS)}^{${part()}}`],
    [3, () => `(${part()})${random.pick(['', '^2', '^{-1}', '!', '^{1/3}'])}`],
    [
      1,
      () =>
        String.raw`\left${random.pick(['(', '[', '|', '.', String.raw`\{`])} ${part()} \right${random.pick([')', ']', '|', '.', String.raw`\}`])}`,
    ],
    [
      3,
      () =>
        String.raw`\\${random.pick(['sqrt', 'exp', 'ln', 'log', 'log_2', 'log_{10}', 'sqrt[3]', 'sigma', 'text', 'boxed', 'bar', 'tanh', 'overline'])}{${part()}}`,
    ],
    [
      1,
      () =>
        String.raw`\sum_{${random.pick(['i', 'j', 'k'])}=${random.below(3)}}^{${random.pick(['G', 'n', figure(random)])}} ${part()}`,
    ],
    [
      1,
      () =>
        String.raw`\\${random.pick(['min', 'max', 'binom', 'dfrac', 'tfrac'])}${random.chance(0.5) ? `{${part()}}{${part()}}` : `(${part()}, ${part()})`}`,
    ],
    [1, () => String.raw`\frac{d}{d ${random.pick(SYMBOLS)}} ${part()}`],
    [
      0.5,
      () => String.raw`\begin{cases} ${part()} & \text{if } ${part()} \\ ${part()} & \text{else} \end{cases}`,
    ],
    [0.5, () => `[${random.list(random.between(2, 5), part).join(', ')}]`],
    [0.3, () => String.raw`\mathbb{E}_{y \sim \pi}[${part()}]`],
  ])()
}

/** A chain of relations; some of them true, computed in whole numbers. */
export function chain(random, depth) {
  if (random.chance(0.3)) return trueChain(random)
  const sides = random.between(1, 4)
  const opens = random.chance(0.15) ? `${random.weighted(RELATIONS)} ` : ''
  let text = opens + expression(random, depth)
  for (let side = 1; side < sides; side++)
    text += ` ${random.weighted(RELATIONS)} ${expression(random, Math.max(0, depth - side))}`
  return text
}

function trueChain(random) {
  const factors = random.list(random.between(2, 3), () => random.between(2, 128))
  const product = factors.reduce((a, b) => a * b)
  const stated = random.chance(0.7) ? product : product + random.between(-2, 2)
  return `${factors.join(random.pick([String.raw` \cdot `, String.raw` \times `, ' * ']))} ${random.pick(['=', String.raw`\approx`])} ${stated}`
}

const ENVIRONMENTS = [
  'align',
  'align*',
  'aligned',
  'equation',
  'gather',
  'eqnarray',
  'split',
  'cases',
  'pmatrix',
]

/** A formula with its delimiters. */
export function formula(random) {
  const inner = chain(random, random.between(0, 3))
  return random.weighted([
    [10, () => `$${inner}$`],
    [2, () => `$$${inner}$$`],
    [1, () => `\n$$\n${inner}\n$$\n`],
    [1, () => String.raw`\(${inner}\)`],
    [1, () => `\n\\[\n${inner}.\n\\]\n`],
    [1, () => environment(random)],
    [
      1,
      () =>
        `$${inner}$${random.pick(UNITS)} $${random.weighted(RELATIONS)} ${figure(random)}$${random.pick(UNITS)}`,
    ],
    [0.3, () => `$${inner}`],
    [0.3, () => `\`\`\`math\n${inner}\n\`\`\`\n`],
  ])()
}

function environment(random) {
  const name = random.pick(ENVIRONMENTS)
  const rows = random.list(random.between(1, 4), () =>
    chain(random, 1).replace('=', random.pick(['&=', '=&', '='])),
  )
  return `\n\\begin{${name}}\n${rows.join(' \\\\\n')}\n\\end{${random.chance(0.95) ? name : random.pick(ENVIRONMENTS)}}\n`
}
