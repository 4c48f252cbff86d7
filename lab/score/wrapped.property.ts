import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrapped } from './wrapped.mjs'

test.each([
  ['\\sqrt{2} \\approx 1.41', '$$\\sqrt{2} \\approx 1.41$$'],
  ['\\$10 \\times 3 = \\$30', '$$\\$10 \\times 3 = \\$30$$'],
  ['2 * 3 = 6', '`2 * 3 = 6`'],
  ['112e9 / 16e9 = 7', '`112e9 / 16e9 = 7`'],
  ['17 / 2 = 8.5 seconds', '17 / 2 = 8.5 seconds'],
  ['10^{18} \\div 4 = 2$ seconds', '$10^{18} \\div 4 = 2$ seconds'],
  ['$2 \\cdot 3 = 6', '$2 \\cdot 3 = 6$'],
  ['$2 * 3$ = `6`', '$2 * 3$ = `6`'],
])('%s becomes %s', (latex, document) => expect(wrapped(latex)).toBe(`${document}\n`))

test('a document has its row whole, and no formula that stays open', () =>
  fc.assert(
    fc.property(fc.stringMatching(/^([0-9e*=. $]|\\\$|\\[a-z]){1,20}$/), latex => {
      const document = wrapped(latex)
      expect(document).toContain(latex)
      expect(document.match(/(?<!\\)\$/g)?.length ?? 0).toSatisfy((count: number) => count % 2 === 0)
    }),
  ))
