import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { readTex } from '../../../src/documents/tex/tex.js'

const headsOf = (source: string) =>
  readTex(source, 'h.tex').sections.map(({ label, partOf }) =>
    partOf === null ? label : `${partOf}: ${label}`,
  )

const label = fc
  .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 40 }))
  .map(all => all.join('.'))
const BODY = 'Minimise the loss. It falls.'

describe('a section begins', () => {
  const written: readonly ((label: string) => string)[] = [
    label => `\\section{Exercise ${label}}\n`,
    label => `\\subsection*{Solution to Exercise ${label}}\n`,
    label => `\\paragraph{Exercise ${label}}`,
    label => `\\chapter[short]{${label}}\\label{a}\n`,
    label => `\\textbf{${label}} `,
    label => `\\noindent\\textbf{Problem ${label}.} `,
    label => `{\\bf ${label}} `,
    label => `\\underline{Solution ${label}:} `,
    label => `Solution ${label}. `,
    label => `\\begin{exercise}[${label}] `,
    label => `\\begin{problem}{${label}}\n`,
    label => `\\begin{solution}[Exercise ${label}]\\label{b} `,
    label => `\\begin{description}\\item[${label}] `,
    label => `\\begin{itemize}\\item[\\textbf{Exercise ${label}}] `,
  ]

  test('at whatever sets the head of an exercise, and starts where its command does', () => {
    fc.assert(
      fc.property(label, fc.constantFrom(...written), (name, write) => {
        const head = write(name)
        const source = `Before it.\n\n${head}${BODY}`
        const { sections } = readTex(source, 'h.tex')
        expect(sections.map(section => section.label)).toEqual([null, name])
        const start = source.indexOf(head.match(/\\item|\\begin\{(?:ex|prob|sol)/)?.[0] ?? head)
        expect([start, start + 5]).toContain(sections[1]!.start)
        expect(sections[1]!.tokens[0]!.text).toBe('minimise')
      }),
    )
  })

  test('and with a part in it as in Markdown', () => {
    const tex = `\\section{Exercise 15.5}\n${BODY}\n\n(a) ${BODY}\n\n\\textbf{(b)} ${BODY}\n\n\\section{More}\n(c) ${BODY}`
    const markdown = `## Exercise 15.5\n${BODY}\n\n(a) ${BODY}\n\n**(b)** ${BODY}\n\n## More\n(c) ${BODY}`
    const found = readDocument(markdown, 'h.md').sections.map(({ partOf, label }) =>
      partOf === null ? label : `${partOf}: ${label}`,
    )
    expect(headsOf(tex)).toEqual(found)
    expect(found).toContain('15.5: a')
  })

  test.each([
    [
      'an item of a list around another',
      '\\begin{itemize}\\item a\\begin{itemize}\\item b\\end{itemize}(c) It is\\end{itemize}',
    ],
    ['a list item', '\\begin{enumerate}\\item 15.3. Minimise\\item (a) it\\end{enumerate}'],
    ['a theorem', '\\begin{theorem}[15.3] It holds.\\end{theorem}'],
    ['a heading without a label', '\\section{Notes} It holds.'],
    ['a table', '\\begin{tabular}{l}\\textbf{15.3} & \\begin{exercise}\\end{exercise} \\end{tabular}'],
  ])('not at %s', (_, source) => expect(headsOf(source)).toEqual([null]))
})

describe('exercises that LaTeX numbers', () => {
  const exercise = (name: string) => `\\begin{${name}}\n${BODY}\n\\end{${name}}\n`

  test('are counted by their environment, and a solution has the number of the exercise before it', () => {
    const asked = fc.constantFrom('exercise', 'problem', 'question')
    fc.assert(
      fc.property(asked, fc.integer({ min: 1, max: 6 }), (name, count) => {
        const numbers = Array.from({ length: count }, (_, index) => `${index + 1}`)
        expect(headsOf(exercise(name).repeat(count))).toEqual(numbers)
        expect(headsOf(exercise('solution').repeat(count))).toEqual(numbers)
        const last = numbers.at(-1)!
        expect(headsOf(exercise(name).repeat(count) + exercise('solution'))).toEqual([...numbers, last])
        const answered = `${exercise(name)}${exercise('solution')}`.repeat(count)
        expect(headsOf(answered)).toEqual(numbers.flatMap(number => [number, number]))
      }),
    )
  })

  test('are numbered within the section that \\newtheorem says', () => {
    const preamble = '\\newtheorem{exo}[thm]{Exercise}[section]\\begin{document}\n'
    const source = `${preamble}\\section{A}\n${exercise('exo').repeat(2)}\\section*{B}\\section{C}${exercise('exo')}`
    expect(headsOf(source)).toEqual([null, '1.1', '1.2', '2.1'])
    const chapters =
      '\\newtheorem{exo}{Problem}[chapter]\\begin{document}\n\\chapter{A}\\chapter{B}\\section{C}'
    expect(headsOf(chapters + exercise('exo'))).toEqual([null, '2.1'])
  })

  test('begin anew in each section, and sections in each chapter', () => {
    const preamble = '\\newtheorem{exo}{Exercise}[section]\\begin{document}\n'
    const sections = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(sections, { minLength: 1, maxLength: 3 }), chapters => {
        const source = chapters.map(
          counts =>
            `\\chapter{A}\n${counts.map(count => `\\section{B}\n${exercise('exo').repeat(count)}`).join('')}`,
        )
        const labels = chapters.flatMap((counts, i) =>
          counts.flatMap((count, j) => Array.from({ length: count }, (_, k) => `${i + 1}.${j + 1}.${k + 1}`)),
        )
        expect(headsOf(preamble + source.join(''))).toEqual([null, ...labels])
      }),
    )
  })

  test('of the class exam are its questions', () => {
    expect(headsOf(`\\begin{questions}\\question[5] ${BODY}\\question ${BODY}\\end{questions}`)).toEqual([
      null,
      '1',
      '2',
    ])
  })
})
