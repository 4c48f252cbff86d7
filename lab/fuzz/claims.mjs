import { chain, expression, figure } from './formulas.mjs'

/** Random claims of authors, in documents and in files of their own. */

const NAMES = 'x y r_w r_l c N \\beta \\sigma f(x) a_i x,y p_{i,j}'.split(' ')
const KINDS = 'R Z N C \\mathbb{R} [0,1] (0,1) (-1,] {1,2} \\{0,1\\} R^n real positive integer >0 in'.split(
  ' ',
)

const domain = random =>
  random.pick([
    r => `${r.pick(NAMES)} in ${r.pick(KINDS)}`,
    r => `${r.pick(NAMES)}, ${r.pick(NAMES)} \\in ${r.pick(KINDS)}`,
    r => `${r.pick(NAMES)} > ${figure(r)}`,
    r => `${figure(r)} < ${r.pick(NAMES)} \\le ${expression(r, 1)}`,
    r => `${r.pick(KINDS)} ${r.pick(NAMES)}`,
  ])(random)

const line = random =>
  random.weighted([
    [
      3,
      () =>
        `for: ${random.list(random.between(1, 3), () => domain(random)).join(random.pick(['; ', ', ', ' and ']))}`,
    ],
    [1, () => `id: ${random.pick(['shift', 'a/b', '15.13/x', '', 'no id', '-'])}`],
    [2, () => `${random.pick(['where', 'given', 'Where', 'with'])}: ${chain(random, 1)}`],
    [6, () => chain(random, random.between(0, 3))],
    [1, () => `${expression(random, 1)} \\\\`],
    [0.5, () => `% ${chain(random, 1)}`],
    [0.5, () => ''],
  ])()

/** The lines of a claim. */
export const claim = random => random.list(random.between(1, 5), () => line(random))

const DIVIDERS = [
  '\n\n',
  '\n```\n',
  '\n```claim\n',
  '\n# a\n',
  '\n<!-- claim\n',
  '\n-->\n',
  '\n~~~\n',
  '\r\n\r\n',
]
const DIRECTIVES = [
  '<!-- errata-disable-next-line -- as printed -->\n',
  '<!-- errata-disable\n',
  '<!-- a -->\n',
]

/** A file of claims of about a length. */
export function document(random, length) {
  let text = ''
  while (text.length < length)
    text +=
      (random.chance(0.1) ? random.pick(DIRECTIVES) : '') + claim(random).join('\n') + random.pick(DIVIDERS)
  return text
}

/** A claim where readers of a Markdown page see a plain code block, or nothing. */
export const claimNote = random =>
  random.pick([
    lines => `\`\`\`claim\n${lines}\n\`\`\`\n\n`,
    lines => `<!-- claim\n${lines}\n-->\n`,
    lines => `> <!-- claim: ${lines} -->\n`,
    lines => `<!-- claim\n${lines}\n`,
    () => '<!-- errata-disable-next-line arithmetic -- as printed -->\n',
  ])(claim(random).join('\n'))
