import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../src/audit/audit.js'
import { readDocuments } from '../../src/documents/read.js'
import { joined, wholeExercises } from '../../src/page/exercises.js'

/** The same content in Markdown and in TeX. */
interface Pair {
  readonly markdown: string
  readonly tex: string
}

const same = (text: string): Pair => ({ markdown: text, tex: text })
const pair = (markdown: string, tex: string): Pair => ({ markdown, tex })
const together = (pairs: readonly Pair[], between: string): Pair =>
  pair(pairs.map(({ markdown }) => markdown).join(between), pairs.map(({ tex }) => tex).join(between))

const count = fc.integer({ min: 2, max: 90 })
/** A product with its value, right or off by a little. */
const product = fc
  .tuple(count, count, fc.constantFrom(0, 0, 1, 100))
  .map(([left, right, slip]) => `${left} \\cdot ${right} = ${left * right + slip}`)
const formula = fc.oneof(
  product,
  product.map(text => text.replace('=', '\\approx')),
  fc.tuple(count, count).map(([left, right]) => `\\frac{${left}}{${right}} < 1`),
  fc.constantFrom('N = 20', 'x \\in S', 'C = 6ND', '13\\% \\cdot 200 = 26'),
)
const words = fc.constantFrom(
  'So we have',
  'The cost is',
  'It follows that',
  'In 24 hours',
  'With 4,096 GPUs',
)

const inline = fc.oneof(
  formula.map(text => same(`$${text}$`)),
  formula.map(text => same(`\\(${text}\\)`)),
  fc
    .tuple(count, count)
    .map(([a, b]) => same(`$${a} \\times 60$ minutes $= ${(a * 60) % b === 0 ? a : b}$ hours`)),
  count.map(digits => pair(`**${digits}** cards`, `\\textbf{${digits}} cards`)),
  count.map(digits => pair(`*about* ${digits}% of it`, `\\emph{about} ${digits}\\% of it`)),
  count.map(digits => pair(`\`2 * ${digits} = 60\``, `\\verb|2 * ${digits} = 60|`)),
  count.map(digits => pair(`"${digits} days" – no`, `\`\`${digits} days'' – no`)),
  count.map(digits => pair(`${digits} hours (see below)`, `${digits}~hours (see~\\ref{a} below)`)),
)
const sentence = fc.tuple(words, fc.array(inline, { minLength: 1, maxLength: 3 })).map(([first, rest]) => {
  const { markdown, tex } = together(rest, ' and ')
  return pair(`${first} ${markdown}.`, `${first} ${tex}.`)
})
const display = fc.oneof(
  formula.map(text => pair(`$$${text}$$`, `\\[${text}\\]`)),
  formula.map(text => same(`$$\n${text}\n$$`)),
  fc.tuple(product, product).map(all => same(`\\begin{align*}\n${all.join(' \\\\\n')}\n\\end{align*}`)),
)
const list = fc
  .array(sentence, { minLength: 1, maxLength: 3 })
  .map(items =>
    pair(
      items.map(({ markdown }) => `- ${markdown}`).join('\n'),
      `\\begin{itemize}\n${items.map(({ tex }) => `  \\item ${tex}`).join('\n')}\n\\end{itemize}`,
    ),
  )
const table = fc
  .array(fc.tuple(count, product), { minLength: 1, maxLength: 3 })
  .map(rows =>
    pair(
      `| days | value |\n|---|---|\n${rows.map(([first, text]) => `| ${first} | $${text}$ |`).join('\n')}`,
      `\\begin{tabular}{lr}\n\\hline days & value \\\\ \\hline\n${rows.map(([first, text]) => `${first} & $${text}$`).join(' \\\\\n')}\n\\end{tabular}`,
    ),
  )
const heading = fc.constantFrom(
  pair('## Exercise 15.5', '\\section{Exercise 15.5}'),
  pair('### Notes', '\\subsection*{Notes}\\label{n}'),
  pair('**Solution 4.** It is so.', '\\textbf{Solution 4.} It is so.'),
)
const block = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(sentence, { minLength: 1, maxLength: 3 }).map(all => together(all, '\n')),
  },
  display,
  list,
  table,
  heading,
)
const content = fc.array(block, { minLength: 1, maxLength: 6 }).map(blocks => together(blocks, '\n\n'))

const read = (source: string, path: string) => readDocuments(source, path)[0]!
const verdictsOf = (source: string, path: string) =>
  auditDocument(read(source, path), { book: [], effort: { seed: 15, points: 20 } }).findings.map(
    ({ verdict, exercise, expected, stated, reason, understood }) => ({
      verdict,
      exercise,
      expected,
      stated,
      reason,
      understood,
    }),
  )

describe('the same content in Markdown and in TeX', () => {
  const heard = (source: string, path: string) =>
    read(source, path).sections.map(({ label, tokens }) => [
      label,
      tokens.map(({ kind, text, scale, headers, display }) => ({ kind, text, scale, headers, display })),
    ])
  /** What stands between two dollar signs in Markdown may be an environment in TeX; both say it. */
  const plain = (text: unknown) => JSON.stringify(text)

  test('says the same', () => {
    fc.assert(
      fc.property(content, ({ markdown, tex }) => {
        expect(plain(heard(tex, 'a.tex'))).toBe(plain(heard(markdown, 'a.md')))
      }),
      { numRuns: 200 },
    )
  })

  test('has the same verdicts, with a preamble and comments or without', () => {
    fc.assert(
      fc.property(content, fc.boolean(), ({ markdown, tex }, isWhole) => {
        const commented = tex.replaceAll('\n\n', ' % $1 = 2$\n\n')
        const source = isWhole
          ? `\\documentclass{article}\n\\newcommand{\\x}{1}\n\\begin{document}\n${commented}\n\\end{document}\n$1 = 2$`
          : tex
        expect(verdictsOf(source, 'a.tex')).toEqual(verdictsOf(markdown, 'a.md'))
      }),
      { numRuns: 40 },
    )
  })

  test('and every finding stands in the source', () => {
    fc.assert(
      fc.property(content, ({ tex }) => {
        const { findings } = auditDocument(read(tex, 'a.tex'), { book: [], effort: { seed: 15, points: 20 } })
        for (const { start, end, statement } of findings)
          expect(tex.slice(start.offset, end.offset)).toBe(statement)
      }),
      { numRuns: 40 },
    )
  })
})

describe('lecture notes', () => {
  const notes = String.raw`\documentclass[11pt]{article}
\usepackage{amsmath,siunitx} % 2 + 2 = 5
\newcommand{\flops}{\mathrm{FLOP}}
\newcommand{\share}[1]{\frac{#1}{100}}
\begin{document}
\section{Costs}
\begin{exercise}\label{ex:one}
How long is $3 \cdot \SI{60}{\minute}$?
\end{exercise}
\begin{solution}
It is $\share{50} \cdot 8 = 4$, and % $1 = 2$
\begin{align}
  \share{50} \cdot 8 &= 5 \nonumber \\
  2^{10} &= 1024.
\end{align}
We have $\qty{3}{\hour} = \qty{180}{\minute}$ and $\qty{3}{\hour} = \qty{190}{\minute}$.\footnote{And $2 + 2 = 5$.}
\end{solution}
\begin{tabular}{lr}
  sum & $1 + 1 = 3$ \\
\end{tabular}
\begin{verbatim}
$1 = 2$
\end{verbatim}
\end{document}`

  test('keep the macros of a source in an exercise that is read whole', () => {
    const parts = '\\newcommand{\\x}{1}\\section{Exercise 3}\n\n(a) So it is.\n\n(b) And so.'
    const [, whole] = wholeExercises(read(parts, 'a.tex').sections)
    expect(whole!.parts).toHaveLength(3)
    expect(joined(whole!).macros?.get('\\x')).toMatchObject({ body: '1' })
  })

  test('are judged at their places, through macros, quantities, footnotes and tables', () => {
    const { findings } = auditDocument(read(notes, 'notes.tex'), {
      book: [],
      effort: { seed: 15, points: 20 },
    })
    const found = findings.map(({ verdict, statement, exercise, start }) => {
      expect(notes.slice(start.offset).startsWith(statement)).toBe(true)
      return [verdict, exercise, statement]
    })
    expect(found).toEqual([
      ['holds', '1', '\\share{50} \\cdot 8 = 4'],
      ['refuted', '1', '\\share{50} \\cdot 8 &= 5'],
      ['holds', '1', '2^{10} &= 1024'],
      ['holds', '1', expect.stringMatching(/180/)],
      ['refuted', '1', expect.stringMatching(/190/)],
      ['refuted', '1', '2 + 2 = 5'],
      ['refuted', '1', '1 + 1 = 3'],
    ])
  })
})
