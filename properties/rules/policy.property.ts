import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../src/audit/audit.js'
import { readDocument } from '../../src/documents/markdown/markdown.js'
import { isAccusation } from '../../src/math/judges/verdict.js'

const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } }).findings.map(
    one => one.verdict,
  )

test('what a page calls false neither holds nor is refuted, and what it calls true is judged', () => {
  const figure = fc.integer({ min: 1, max: 99 })
  const code = (a: number, b: number, sum: number) => `\`${a} + ${b} == ${sum}\``
  fc.assert(
    fc.property(figure, figure, fc.constantFrom(0, 1), (a, b, shift) => {
      const line = code(a, b, a + b + shift)
      expect(verdicts(`In our language ${line} is \`False\`.`)).toEqual(['undecided'])
      expect(verdicts(`In our language ${line} is \`True\`.`).some(isAccusation)).toBe(shift === 1)
    }),
  )
})
