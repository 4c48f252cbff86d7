import { claimNote } from './claims.mjs'
import { chain, figure, formula } from './formulas.mjs'

/** Random documents: Markdown as answers are written in, with everything that may stand in each other's way. */

const WORDS =
  'the model of with is takes hours gives so hence for each about tokens parameters loss variance and then we get because at mean group reward policy larger smaller twice half eight per cent not never whereas than costs memory cache gradient is unbiased Therefore With Let Suppose Note'.split(
    ' ',
  )
const UNITS = ' hours, days, GB, FLOPs,%, million, times, tokens, GPUs,×,k, B, KiB'.split(',')
const EXERCISES = [
  '15.1',
  '15.2',
  '15.4',
  '15.5',
  '15.6',
  '15.7',
  '15.8',
  '15.10',
  '15.12',
  '15.13',
  '15.27',
  '15.31',
  '1',
  '3.2',
]
/** Pieces of Markdown and LaTeX, those with a blank or a line break apart. */
const PIECES = [
  ...String.raw`$ $$ \( \) \[ \] ** * _ ~~ \\ { } [ ] ](u) <!-- --> <b> &amp; | # ^ ^{ \frac{ \frac \text{ \left( \right)`.split(
    ' ',
  ),
  ...String.raw`\begin{align} \end{align} \begin{cases} \end{cases} = \approx < ' " — … . ? ! ( ) 1 2.5 1e9 10^{ \% % € $5`.split(
    ' ',
  ),
  ...[
    '`',
    '``',
    '```',
    ', ',
    '; ',
    ': ',
    '. ',
    '\n',
    '\n\n',
    '\n> ',
    '\n- ',
    '\n    ',
    '\n1. ',
    '\n===\n',
    '\n---\n',
    '| a | b |\n',
    '|---|---|\n',
    '\n$$\n',
    '\n```\n',
  ],
]
const ODD = [
  '\ud800',
  '\udc00',
  '\ufeff',
  '\0',
  '\u00a0',
  '\u2028',
  '\r',
  '\r\n',
  '𝑎',
  '漢',
  'é',
  'İ',
  'ß',
  '\u202e',
  '½',
  '²',
  '−',
  '×',
  '≈',
  '≤',
  '·',
  '→',
  '∑',
  '√',
  '￿',
]

export const word = random => random.pick(WORDS)

/** Arithmetic as programmers write it. */
export function plainArithmetic(random) {
  const term = () =>
    random.pick([
      figurePlain,
      figurePlain,
      r => random.pick(['N', 'x', 'n_layers', 'd_model', `${figurePlain(r)}e${r.between(-9, 12)}`]),
    ])(random)
  const sides = random.list(random.between(1, 3), () =>
    random
      .list(random.between(1, 4), term)
      .join(random.pick([' * ', '*', ' + ', ' - ', ' / ', ' ** ', '^', ' x ', ' × '])),
  )
  return (
    sides.join(random.pick([' = ', ' ≈ ', ' ~ ', ' == ', ' -> ', ' < ', '=', ' => '])) + random.pick(UNITS)
  )
}

const figurePlain = random => figure(random).replace(/[\\{}]/g, '')

function phrase(random) {
  return random.weighted([
    [20, () => random.list(random.between(1, 6), () => word(random)).join(' ')],
    [8, () => formula(random)],
    [4, () => `${figurePlain(random)}${random.pick(UNITS)}`],
    [3, () => `\`${plainArithmetic(random)}\``],
    [2, () => plainArithmetic(random)],
    [1, () => `**${word(random)}**${random.pick([',', ';', ':', ' (', ')', ' —', ''])}`],
    [
      1,
      () =>
        `${random.pick(['With', 'at', 'Let', 'for', 'where'])} $${random.pick(['k', 'N', 'D', 'p', 'G', String.raw`\alpha`])} = ${figure(random)}$`,
    ],
    [0.5, () => random.pick(ODD)],
    [0.3, () => random.pick(PIECES)],
  ])()
}

const sentence = random =>
  `${random.list(random.between(1, 6), () => phrase(random)).join(' ')}${random.pick(['. ', '. ', '. ', '.\n', ', ', ': ', '\n', ''])}`

function table(random) {
  const columns = random.between(1, 4)
  const cell = () => random.pick([r => `$${chain(r, 1)}$`, plainArithmetic, figurePlain, word])(random)
  const row = make => `| ${random.list(columns, make).join(' | ')} |\n`
  return (
    row(() => word(random)) + row(() => '---') + random.list(random.between(0, 4), () => row(cell)).join('')
  )
}

const BLOCKS = [
  [10, random => `${random.list(random.between(1, 4), () => sentence(random)).join('')}\n\n`],
  [
    2,
    random =>
      `${'#'.repeat(random.between(1, 6))} ${random.pick(['Solution ', 'Exercise ', ''])}${random.pick(EXERCISES)}${random.pick(['', ' (b)', '.'])}\n\n`,
  ],
  [
    1,
    random =>
      `**${random.pick(['Solution ', '', 'Part '])}${random.pick(EXERCISES)}** ${sentence(random)}\n\n`,
  ],
  [1, random => `(${random.pick(['a', 'b', 'c', 'ii'])}) ${sentence(random)}\n\n`],
  [1, table],
  [
    1,
    random =>
      random
        .list(
          random.between(1, 4),
          () => `${random.pick(['- ', '* ', '1. ', '> ', '  - ', '    '])}${sentence(random)}\n`,
        )
        .join(''),
  ],
  [
    0.5,
    random =>
      `\`\`\`${random.pick(['python', '', 'math', 'claim'])}\ndef dpo_loss(a, b):\n    return ${plainArithmetic(random)}\n\`\`\`\n\n`,
  ],
  [0.5, claimNote],
  [0.3, random => `<!-- ${sentence(random)} -->\n`],
  [0.2, random => `---\ntitle: ${word(random)}\n---\n`],
]

/** A document of about a length. */
export function document(random, length) {
  let text = ''
  while (text.length < length) text += random.weighted(BLOCKS)(random)
  return text
}

/** Pieces in any order, most of them nothing but trouble. */
export function soup(random, length) {
  let text = ''
  while (text.length < length)
    text += random.weighted([
      [6, () => random.pick(PIECES)],
      [1, () => random.pick(ODD)],
      [2, () => word(random)],
      [2, () => figure(random)],
      [1, () => chain(random, 1)],
      [1, () => ' '],
    ])()
  return text
}

/** One small piece, for who repeats it. */
export const piece = random =>
  random.weighted([
    [3, () => random.pick(PIECES)],
    [3, () => phrase(random)],
    [2, () => sentence(random)],
    [2, () => `${random.pick(PIECES)}${random.pick(PIECES)}`],
    [2, () => `${random.pick(PIECES)}${figure(random)}${random.pick(PIECES)}`],
    [1, () => random.weighted(BLOCKS)(random)],
    [1, () => chain(random, 1)],
    [0.5, () => random.pick(ODD)],
  ])()
