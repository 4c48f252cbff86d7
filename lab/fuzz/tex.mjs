import { word } from './documents.mjs'
import { chain, figure, formula } from './formulas.mjs'

/** Random TeX: what answers are written in, and pieces of it in any order. */

const ENVIRONMENTS =
  'itemize enumerate description exercise solution problem proof theorem quote center figure table document abstract minipage'.split(
    ' ',
  )
/** What TeX does not read as TeX, or readers do not see. */
const COVERED =
  'verbatim verbatim* lstlisting minted alltt comment tikzpicture algorithm filecontents thebibliography'.split(
    ' ',
  )
const HEADINGS = 'chapter section section* subsection subsubsection* paragraph subparagraph'.split(' ')
const ARGUED =
  'textbf emph underline footnote caption text mbox href{u} label ref cite[p.~3] texttt textsuperscript unknown title'.split(
    ' ',
  )
const MACROS = [
  String.raw`\newcommand{\R}{\mathbb R}`,
  String.raw`\newcommand{\half}[1]{\frac{#1}{2}}`,
  String.raw`\newcommand{\pair}[2][7]{#1 \cdot #2}`,
  String.raw`\renewcommand{\R}{\R}`,
  String.raw`\newcommand{\twice}[1]{#1 #1}\newcommand{\four}[1]{\twice{\twice{#1}}}`,
  String.raw`\def\a#1{#1^2}`,
  String.raw`\let\b\a`,
  String.raw`\DeclareMathOperator{\argmax}{arg\,max}`,
  String.raw`\newtheorem{ex}[section]{Exercise}`,
  String.raw`\newcommand{\open}{`,
]
const USES = [
  String.raw`\R`,
  String.raw`\half{3}`,
  String.raw`\pair[2]{5}`,
  String.raw`\pair{5}`,
  String.raw`\four{x}`,
  String.raw`\a4`,
  String.raw`\b{2}`,
  String.raw`\argmax`,
]
const PIECES = [
  ...String.raw`\\ \\[2pt] & % \% { } [ ] ~ \, \; \ \{ \} \& \$ # #1 ^ _ \par \item \item[(a)] \question[5] \hline \\* \verb|a%b| \verb \lstinline!x! \iffalse \fi \else \begin \end \begin{ \end{ \begin{align} \end{align} \begin{tabular}{lr} \end{tabular} \begin{document} \end{document} \documentclass \input{f} \label{ \footnote{ \multicolumn{2}{c}{ \SI{2.5}{\mega\joule} \qty{13}{\percent} \num{1e3} \num{1,5} \ang{90} \SI{ \cr \tabularnewline \bf \, \left( \right) \frac \frac{ \vskip \ldots`.split(
    ' ',
  ),
  ...['\n', '\n\n', '\r', ' ', '% a $ {\n', '%\n', '{\\bf ', '``', "''", '--', '\\', '\\[', '\\]', '$', '$$'],
  ...COVERED.flatMap(name => [`\\begin{${name}}`, `\\end{${name}}`]),
]

const prose = random =>
  random
    .list(random.between(1, 8), () =>
      random.weighted([
        [14, () => word(random)],
        [6, () => formula(random)],
        [2, () => random.pick([figure, r => `${figure(r)}\\%`, r => `\\num{${figure(r)}}`])(random)],
        [1, () => `\\SI{${figure(random)}}{${random.pick(['\\second', 'GB', '\\percent', 'm/s', ''])}}`],
        [1, () => `\\${random.pick(ARGUED)}{${word(random)} ${random.chance(0.4) ? formula(random) : ''}}`],
        [1, () => `$${random.pick(USES)} = ${figure(random)}$`],
        [1, () => random.pick(USES)],
        [0.7, () => `% ${word(random)} ${formula(random)}\n`],
        [0.5, () => `\\verb|${chain(random, 1)}|`],
        [0.4, () => random.pick(PIECES)],
      ])(),
    )
    .join(' ') + random.pick(['. ', '.\n', ', ', ': ', '\n', ' \\par ', ''])

function table(random) {
  const columns = random.between(1, 4)
  const cell = () => random.pick([word, r => `$${chain(r, 1)}$`, figure, prose])(random)
  const row = () => random.list(columns, cell).join(' & ')
  const rows = random.list(random.between(1, 4), row).join(' \\\\\n')
  return `\\begin{tabular}{${'l'.repeat(columns)}}\n${rows}\n\\end{tabular}\n`
}

/** An environment around something, now and then one that is not closed, or closed as another. */
function environment(random, name, inside) {
  const closing = random.weighted([
    [20, () => name],
    [1, () => random.pick(ENVIRONMENTS)],
    [1, () => null],
  ])()
  const given = random.chance(0.2) ? random.pick(['[15.3]', '{15.3}', '[(a)]', '{lr}', '[', '{python}']) : ''
  return `\\begin{${name}}${given}\n${inside}${closing === null ? '' : `\n\\end{${closing}}`}\n`
}

const BLOCKS = [
  [10, random => `${random.list(random.between(1, 4), () => prose(random)).join('')}\n\n`],
  [
    2,
    random =>
      `\\${random.pick(HEADINGS)}{${random.pick(['Solution ', 'Exercise ', ''])}${random.pick(['15.1', '15.13', '3'])} ${word(random)}}\n`,
  ],
  [2, random => environment(random, random.pick(ENVIRONMENTS), block(random))],
  [
    1,
    random =>
      environment(
        random,
        random.pick(ENVIRONMENTS),
        random
          .list(random.between(1, 4), () => `\\item${random.pick(['', '[(b)]'])} ${prose(random)}`)
          .join('\n'),
      ),
  ],
  [1, random => environment(random, random.pick(COVERED), block(random))],
  [1, table],
  [1, random => `${random.pick(MACROS)}\n`],
  [0.7, random => `% claim\n% for: x in R\n% ${chain(random, 1)}\n`],
  [0.5, random => `\\iffalse ${prose(random)} \\fi\n`],
  [0.3, () => '% errata-disable-next-line -- as printed\n'],
]

const block = random => random.weighted(BLOCKS)(random)

/** A TeX document of about a length. */
export function document(random, length) {
  const isWhole = random.chance(0.3)
  let text = isWhole ? `\\documentclass{article}\n${random.pick(MACROS)}\n\\begin{document}\n` : ''
  while (text.length < length) text += block(random)
  return isWhole && random.chance(0.9) ? `${text}\\end{document}\n` : text
}

/** Pieces in any order. */
export function soup(random, length) {
  let text = ''
  while (text.length < length)
    text += random.weighted([
      [6, () => random.pick(PIECES)],
      [1, () => random.pick(USES)],
      [1, () => random.pick(MACROS)],
      [2, () => word(random)],
      [2, () => figure(random)],
      [1, () => chain(random, 1)],
    ])()
  return text
}

/** One small piece, for who repeats it. */
export const piece = random =>
  random.weighted([
    [4, () => random.pick(PIECES)],
    [2, () => random.pick(PIECES) + random.pick(PIECES)],
    [2, () => prose(random)],
    [1, () => `\\begin{${random.pick(ENVIRONMENTS)}}`],
    [1, () => `\\${random.pick(ARGUED)}{`],
    [1, () => random.pick(USES)],
    [1, () => random.pick(MACROS)],
    [1, () => block(random)],
  ])()

const INCISION = /\\(?:begin|end)\{[^{}\n]*\}|[{}%$]|\\[a-zA-Z]+|\n/g

/** Damage that knows TeX: environments left open, closed as others, nested or commented out; braces lost. */
export function mutateTex(random, text) {
  let result = text
  for (let edits = random.between(1, 4); edits > 0; edits--) {
    const places = [...result.matchAll(INCISION)]
    if (places.length === 0) return result + piece(random)
    const { 0: there, index: at } = random.pick(places)
    const end = Math.min(result.length, at + random.length(1, 120))
    const [before, inside, behind] = [result.slice(0, at), result.slice(at, end), result.slice(end)]
    const rest = result.slice(at + there.length)
    const name = random.pick(random.chance(0.5) ? COVERED : ENVIRONMENTS)
    result = random.weighted([
      [3, () => before + rest],
      [2, () => before + there + there + rest],
      [2, () => `${before}%${result.slice(at)}`],
      [2, () => `${before}\\begin{${name}}${inside}\\end{${name}}${behind}`],
      [2, () => `${before}\\begin{${name}}${result.slice(at)}`],
      [2, () => `${before}\\end{${name}}${result.slice(at)}`],
      [1, () => before + `\\begin{${name}}`.repeat(40) + inside + `\\end{${name}}`.repeat(39) + behind],
      [1, () => before + '{'.repeat(random.length(2, 200)) + result.slice(at)],
      [1, () => `${before}\\iffalse${inside}${random.pick(['\\fi', ''])}${behind}`],
      [1, () => before + random.pick(MACROS) + random.pick(USES) + result.slice(at)],
      [1, () => `${before}\\verb${random.pick('|!+{"')}${result.slice(at)}`],
    ])()
  }
  return result
}
