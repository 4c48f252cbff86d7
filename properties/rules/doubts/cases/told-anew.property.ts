import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'

const verdictsOf = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } })
    .findings.map(({ verdict }) => verdict)
    .filter(verdict => verdict !== 'unread')

const value = fc.integer({ min: 2, max: 40 })
const verb = fc.constantFrom('is', 'grows to', 'drops to', 'is now', 'becomes')

test('a value that words give anew is meant by what follows, and the old one where they say it again', () => {
  fc.assert(
    fc.property(value, value, verb, fc.constantFrom('b', '$b$'), (old, other, says, name) => {
      fc.pre(old !== other)
      const page = (told: number, sum: number) =>
        `We know that $b = ${old}$. Suppose ${name} ${says} ${told}. Then $b + 3 = ${sum}$.`
      expect(verdictsOf(page(other, other + 3))).not.toContain('refuted')
      expect(verdictsOf(page(old, old + 3))).toEqual(['holds'])
      // A statement that is so with neither value is wrong.
      expect(verdictsOf(page(other, old + other + 9))).toEqual(['refuted'])
      // Of another symbol nothing is said.
      expect(verdictsOf(page(other, other + 3).replace(`Suppose ${name}`, 'Suppose c'))).toEqual(['refuted'])
    }),
    { numRuns: 40 },
  )
})

test('what assigns, or moves a name, takes its value away', () => {
  for (const words of ['x := 6.', 'x ← x + 1.', 'Set x to 6.', 'Increment x.', 'Add one to x.', 'x += 1.']) {
    const found = auditDocument(readDocument(`Let x = 5. ${words} Then x² = 36.`, 'a.md'), {
      book: [],
      effort: { seed: 1, points: 20 },
    }).findings
    expect([words, found.some(({ verdict }) => verdict === 'refuted')]).toEqual([words, false])
  }
})
