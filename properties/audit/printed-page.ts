import fc from 'fast-check'

/** A stretch of a line: prose, a formula in LaTeX, or code in the line. */
export interface Stretch {
  readonly kind: 'prose' | 'formula' | 'code'
  readonly text: string
}

type Line = readonly Stretch[]

/** A page without its markup. */
export type PageBlock =
  | { readonly kind: 'heading'; readonly depth: number; readonly line: Line }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'display'; readonly formula: string; readonly behind: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Line[])[] }
  | { readonly kind: 'program'; readonly text: string }

/** How a format writes a page. */
interface Printer {
  readonly inline: Readonly<Record<Stretch['kind'], (text: string) => string>>
  readonly heading: (depth: number, text: string) => string
  readonly display: (formula: string) => string
  readonly list: (items: readonly string[]) => string
  readonly table: (rows: readonly (readonly string[])[]) => string
  readonly program: (text: string) => string
  readonly paragraph: (text: string) => string
}

const plain = (text: string) => text
const dollars = (text: string) => `$${text}$`
const bars = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const items = (texts: readonly string[]) => texts.map(text => `- ${text}`).join('\n')
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const element = (name: string) => (text: string) => `<${name}>${text}</${name}>`
const indented = (text: string) => text.replace(/^/gm, '    ')

const MARKDOWN: Printer = {
  inline: { prose: plain, formula: dollars, code: text => `\`${text}\`` },
  heading: (depth, text) => `${'#'.repeat(depth)} ${text}`,
  display: formula => `$$\n${formula}\n$$`,
  list: items,
  table: ([head, ...rows]) => [bars(head!), bars(head!.map(() => '---')), ...rows.map(bars)].join('\n'),
  program: text => `\`\`\`python\n${text}\n\`\`\``,
  paragraph: plain,
}

const TEX: Printer = {
  inline: { prose: plain, formula: dollars, code: text => `\\verb|${text}|` },
  heading: (depth, text) => `\\${['chapter', 'section', 'subsection'][depth - 1]}{${text}}`,
  display: formula => `\\[\n${formula}\n\\]`,
  list: texts => `\\begin{itemize}\n${texts.map(text => `\\item ${text}`).join('\n')}\n\\end{itemize}`,
  table: rows =>
    `\\begin{tabular}{ll}\n${rows.map(cells => `${cells.join(' & ')} \\\\`).join('\n')}\n\\end{tabular}`,
  program: text => `\\begin{lstlisting}[language=Python]\n${text}\n\\end{lstlisting}`,
  paragraph: plain,
}

const RST: Printer = {
  inline: { prose: plain, formula: text => `:math:\`${text}\``, code: text => `\`\`${text}\`\`` },
  heading: (depth, text) => `${text}\n${'=-~'[depth - 1]!.repeat(Math.max(4, text.length))}`,
  display: formula => `.. math::\n   :label: any\n\n${indented(formula)}`,
  list: items,
  table: rows => {
    const rule = (sign: string) => `+${rows[0]!.map(() => sign.repeat(5)).join('+')}+`
    const [head, ...rest] = rows.map(bars)
    return [rule('-'), head, rule('='), ...rest.flatMap(row => [row, rule('-')])].join('\n')
  },
  program: text => `.. code-block:: python\n\n${indented(text)}`,
  paragraph: plain,
}

const HTML: Printer = {
  inline: {
    prose: escaped,
    formula: text => `\\(${escaped(text)}\\)`,
    code: text => element('code')(escaped(text)),
  },
  heading: (depth, text) => element(`h${depth}`)(text),
  display: formula => `<div>\\[\n${escaped(formula)}\n\\]</div>`,
  list: texts => element('ul')(texts.map(element('li')).join('\n')),
  table: ([head, ...rows]) => {
    const row = (name: string) => (cells: readonly string[]) =>
      element('tr')(cells.map(element(name)).join(''))
    return element('table')([row('th')(head!), ...rows.map(row('td'))].join('\n'))
  },
  program: text => element('pre')(`<code class="language-python">${escaped(text)}</code>`),
  paragraph: element('p'),
}

const ORG: Printer = {
  inline: { prose: plain, formula: dollars, code: text => `~${text}~` },
  heading: (depth, text) => `${'*'.repeat(depth)} ${text}`,
  display: formula => `\\[\n${formula}\n\\]`,
  list: items,
  table: ([head, ...rows]) => [bars(head!), '|---+---|', ...rows.map(bars)].join('\n'),
  program: text => `#+begin_src python\n${text}\n#+end_src`,
  paragraph: plain,
}

/** The printers by the ending of the names of such files. */
export const PRINTERS: ReadonlyMap<string, Printer> = new Map([
  ['.md', MARKDOWN],
  ['.tex', TEX],
  ['.rst', RST],
  ['.html', HTML],
  ['.org', ORG],
])

/** The source of a page in a format. */
export function printed(page: readonly PageBlock[], printer: Printer): string {
  // A comma keeps what follows a figure from being its unit, however many blanks the format has between them.
  const line = (stretches: Line) => stretches.map(({ kind, text }) => printer.inline[kind](text)).join(', ')
  return `${page.map(block => printedBlock(block, printer, line)).join('\n\n')}\n`
}

function printedBlock(block: PageBlock, printer: Printer, line: (stretches: Line) => string): string {
  switch (block.kind) {
    case 'heading':
      return printer.heading(block.depth, line(block.line))
    case 'paragraph':
      return printer.paragraph(line(block.line))
    case 'display':
      return `${printer.display(block.formula)}\n\n${printer.paragraph(line(block.behind))}`
    case 'list':
      return printer.list(block.items.map(line))
    case 'table':
      return printer.table(block.rows.map(row => row.map(line)))
    case 'program':
      return printer.program(block.text)
  }
}

const figure = fc.integer({ min: 0, max: 60 })
const formula = fc.oneof(
  fc.tuple(figure, figure, figure).map(([a, b, c]) => `${a} + ${b} = ${c}`),
  fc.tuple(figure, figure).map(([a, b]) => `${a} \\cdot ${b} = ${a * b}`),
  fc.tuple(figure, figure).map(([a, b]) => `${a} < ${b}`),
  fc.tuple(figure, figure).map(([a, b]) => `\\frac{${a}}{4} \\ge ${b}`),
  fc.constantFrom(
    'x^2 + 1 > 0',
    '(x + 1)^2 = x^2 + 1',
    '10^{3} = 1000',
    'k = 8',
    'k^2 = 64',
    '\\frac{',
    'x_1 = 5',
  ),
)
const arithmetic = fc.tuple(figure, figure, figure).map(([a, b, c]) => `${a} * ${b} = ${c}`)
/** No word that supposes or denies: how far one reaches is counted in characters, of which formats have more or fewer. */
const word = fc.constantFrom(
  'so',
  'the',
  'mean',
  'of',
  'we',
  'get',
  'because',
  'Hence',
  'not',
  'and',
  'where',
  'hours',
)
const stretch = fc.oneof(
  { weight: 3, arbitrary: word.map(text => ({ kind: 'prose', text }) as const) },
  { weight: 2, arbitrary: formula.map(text => ({ kind: 'formula', text }) as const) },
  { weight: 1, arbitrary: arithmetic.map(text => ({ kind: 'code', text }) as const) },
)
const begun = (rest: Line): Line => [{ kind: 'prose', text: 'Then' }, ...rest]
const line = fc.array(stretch, { minLength: 1, maxLength: 5 }).map(begun)
/** A line that ends a sentence: what follows is another one in every format. */
const sentence = line.map(stretches => [...stretches, { kind: 'prose', text: 'here.' } as const])

/** Pages of headings, paragraphs, displays, lists, tables and programs. */
export const page: fc.Arbitrary<readonly PageBlock[]> = fc
  .array(
    fc.oneof(
      fc.record({ kind: fc.constant('paragraph' as const), line: sentence }),
      fc.record({ kind: fc.constant('heading' as const), depth: fc.integer({ min: 1, max: 3 }), line }),
      fc.record({ kind: fc.constant('display' as const), formula, behind: sentence }),
      fc.record({
        kind: fc.constant('list' as const),
        items: fc.array(sentence, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        kind: fc.constant('table' as const),
        rows: fc.array(fc.tuple(line, line), { minLength: 2, maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant('program' as const), text: arithmetic.map(text => `x = 1\n# ${text}`) }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map(blocks => [{ kind: 'paragraph', line: [{ kind: 'prose', text: 'A page.' }] } as const, ...blocks])
