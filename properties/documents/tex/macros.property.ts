import { describe, expect, test } from 'vitest'
import { definitionsIn } from '../../../src/documents/tex/macros.js'

const definedIn = (text: string) => Object.fromEntries(definitionsIn(text).macros)
const macro = (parameters: number, body: string, optional: string | null = null) => ({
  parameters,
  optional,
  body,
  isStarred: false,
})

describe('a macro is known by what it stands for', () => {
  test.each([
    ['\\newcommand{\\R}{\\mathbb R}', { '\\R': macro(0, '\\mathbb R') }],
    ['\\newcommand\\R{\\mathbb{R}}', { '\\R': macro(0, '\\mathbb{R}') }],
    ['\\renewcommand*{\\half}[1]{\\frac{#1}{2}}', { '\\half': macro(1, '\\frac{#1}{2}') }],
    ['\\newcommand{\\E}[2][p]{E_{#1}(#2)}', { '\\E': macro(2, 'E_{#1}(#2)', 'p') }],
    ['\\newcommand {\\a} [1] {\\} #1}', { '\\a': macro(1, '\\} #1') }],
    ['\\def\\eps{\\varepsilon}', { '\\eps': macro(0, '\\varepsilon') }],
    ['\\DeclareMathOperator*{\\argmax}{arg\\,max}', { '\\argmax': macro(0, '\\operatorname{argmax}') }],
    ['\\NewDocumentCommand{\\g}{m m}{#1#2}', { '\\g': macro(2, '#1#2') }],
    [
      '\\DeclarePairedDelimiter{\\abs}{\\lvert}{\\rvert}',
      { '\\abs': { parameters: 2, optional: '', body: '\\lvert #2 \\rvert', isStarred: true } },
    ],
  ])('%s', (text, known) => expect(definedIn(text)).toEqual(known))
})
