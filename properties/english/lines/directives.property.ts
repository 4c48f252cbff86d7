import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { directiveTitles } from '../../../src/english/lines/directives.js'

const verdictsOf = (page: string) =>
  auditDocument(readDocument(page, 'a.md'), { book: [], effort: { seed: 1, points: 20 } }).findings.map(
    ({ verdict }) => verdict,
  )

const fence = fc
  .tuple(fc.constantFrom('`', '~', ':'), fc.integer({ min: 3, max: 5 }))
  .map(([mark, length]) => mark.repeat(length))

describe('the titles of directives', () => {
  test('are of what stands between their fences, one inside another', () => {
    fc.assert(
      fc.property(fence, fc.constantFrom('`', ':'), (outer, mark) => {
        const inner = mark.repeat(7)
        const page = `(a)\n${outer}{note} One\n(b)\n${inner}{tip} Two\n(c)\n${inner}\n(d)\n${outer}\n(e)\n`
        const at = (letter: string) => directiveTitles(page.indexOf(`(${letter})`), page)
        expect(at('a')).toEqual([])
        expect(at('b')).toEqual(['One'])
        expect(at('c').toSorted()).toEqual(['One', 'Two'])
        expect(at('d')).toEqual(['One'])
        expect(at('e')).toEqual([])
      }),
    )
  })

  test('may stand in the braces, and a fence of code has none', () => {
    const quarto = '::: {.callout-warning title="Common mistake"}\nx\n:::\ny\n'
    expect(directiveTitles(quarto.indexOf('x'), quarto)).toEqual(['Common mistake'])
    expect(directiveTitles(quarto.indexOf('y'), quarto)).toEqual([])
    const code = '```python\nx\n```\ny\n'
    expect(directiveTitles(code.indexOf('x'), code)).toEqual([])
    const open = '```{tip} Never closed\nx\n'
    expect(directiveTitles(open.indexOf('x'), open)).toEqual(['Never closed'])
  })

  test('that tell mistakes or ask whether something is so assert nothing', () => {
    for (const title of ['True or false', 'Common mistakes', 'A wrong solution', 'Find the mistake'])
      for (const [open, close] of [
        [`\`\`\`{exercise} ${title}`, '```'],
        [`:::{admonition} ${title}`, ':::'],
        [`::: {.callout-note title="${title}"}`, ':::'],
      ]) {
        expect(verdictsOf(`${open}\nWe have $2 + 2 = 5$.\n${close}\n\nWe have $3 + 3 = 7$.`), title).toEqual([
          'undecided',
          'refuted',
        ])
      }
  })
})
