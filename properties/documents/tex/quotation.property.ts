import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readTex } from '../../../src/documents/tex/tex.js'

const verdicts = (text: string) =>
  auditDocument(readTex(`\\begin{document}\n${text}\n\\end{document}`, 'a.tex'), {
    book: [],
    effort: { seed: 1, points: 20 },
  }).findings.map(one => one.verdict)

test('what stands between the quotation marks of TeX is quoted, and what stands behind them is not', () => {
  const figure = fc.integer({ min: 1, max: 99 })
  fc.assert(
    fc.property(figure, figure, (a, b) => {
      const wrong = `$${a} + ${b} = ${a + b + 1}$`
      expect(verdicts(`So \`\`${wrong}''.`)).toEqual(['undecided'])
      expect(verdicts(`So the \`\`sum'' is ${wrong}.`)).toEqual(['refuted'])
      expect(verdicts(`So ${wrong} and \`\`enough''.`)).toEqual(['refuted'])
      expect(verdicts(`So \`\`$${a} + ${b} = ${a + b}$''.`)).toEqual(['holds'])
    }),
  )
})
