import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

/** What is found in a page, statement by statement. */
const foundIn = (page: string) =>
  auditDocument(readDocument(page, 'a.md'), { book: [], effort: { seed: 1, points: 20 } }).findings.map(
    ({ statement, verdict }) => `${statement}: ${verdict}`,
  )

const paragraph = fc
  .tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 9 }), fc.integer({ min: 0, max: 1 }))
  .map(([a, b, off]) => `We have $${a} \\cdot ${b} = ${a * b + off}$.`)
const fence = fc
  .tuple(fc.constantFrom('`', '~'), fc.integer({ min: 3, max: 5 }))
  .map(([mark, length]) => mark.repeat(length))
const prose = fc.constantFrom('note', 'admonition', 'tip', 'prf:theorem', 'exercise', 'dropdown')
const code = fc.constantFrom('code-block', 'code-cell', 'literalinclude', 'mermaid')
const options = fc.constantFrom('', ':class: tip\n', ':label: a\n:nonumber:\n')

describe('a directive of MyST between fences', () => {
  test('is read where it holds prose, whatever its fence, and what stands behind it too', () => {
    fc.assert(
      fc.property(paragraph, paragraph, fence, prose, options, (inside, behind, mark, name, said) => {
        const page = `${mark}{${name}} A title\n${said}${inside}\n${mark}\n\n${behind}`
        expect(foundIn(page)).toEqual(foundIn(`${inside}\n\n${behind}`))
      }),
      { numRuns: 30 },
    )
  })

  test('may hold another, and code between shorter fences', () => {
    fc.assert(
      fc.property(paragraph, paragraph, (outer, inner) => {
        const page = `\`\`\`\`\`{note}\n${outer}\n\n\`\`\`\`{tip}\n${inner}\n\n\`\`\`python\nx = '$1 + 1 = 3$'\n\`\`\`\n\`\`\`\`\n\`\`\`\`\`\n\n${outer}`
        expect(foundIn(page)).toEqual(foundIn(`${outer}\n\n${inner}\n\n${outer}`))
      }),
      { numRuns: 20 },
    )
  })

  test('is none of prose where it holds code', () => {
    fc.assert(
      fc.property(paragraph, paragraph, fence, code, (inside, behind, mark, name) => {
        expect(foundIn(`${mark}{${name}}\n${inside}\n${mark}\n\n${behind}`)).toEqual(foundIn(behind))
      }),
      { numRuns: 20 },
    )
  })
})

test('a formula in the role of MyST is read as one between dollar signs', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 3 }), paragraphs => {
      const page = paragraphs.join(' ')
      expect(foundIn(page.replaceAll(/\$([^$]*)\$/g, '{math}`$1`'))).toEqual(foundIn(page))
    }),
    { numRuns: 20 },
  )
  expect(foundIn('A brace {math}`2 + 2 = 5 that is not closed.')).toEqual([])
})
