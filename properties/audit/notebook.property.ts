import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AuditOptions, auditDocument, auditDocuments } from '../../src/audit/audit.js'
import type { Finding } from '../../src/audit/finding.js'
import { readDocument } from '../../src/documents/markdown/markdown.js'
import { readDocuments } from '../../src/documents/read.js'
import { book } from '../../src/fields/machine-learning/book.js'
import { soup } from '../documents/markdown/soup.js'
import { PRINTERS, page, printed } from './printed-page.js'

const OPTIONS: AuditOptions = { book: [], effort: { seed: 1, points: 20 } }

const notebookOf = (texts: readonly string[]) =>
  JSON.stringify({ nbformat: 4, cells: texts.map(source => ({ cell_type: 'markdown', source })) })
const audited = (texts: readonly string[], options = OPTIONS) =>
  auditDocuments(readDocuments(notebookOf(texts), 'a.ipynb'), options)
/** What is found in each cell. */
const findingsIn = (texts: readonly string[]) => audited(texts).map(({ findings }) => findings)
const verdictsIn = (texts: readonly string[]) =>
  findingsIn(texts).map(findings => findings.map(({ verdict }) => verdict))

const count = fc.integer({ min: 2, max: 40 })
const slip = fc.constantFrom(0, 1)

/** Cells that define nothing, and end what they say. */
const NEUTRAL = [
  'We look at the run again.',
  '## Notes',
  '- first\n- last',
  '| a | b |\n|---|---|\n| c | d |',
  '```python\nprint(words)\n```',
  'It says so.\n\n> And more of it.',
  '',
]
const neutral = fc.array(fc.constantFrom(...NEUTRAL), { maxLength: 3 })
/** A function that stands under another heading may be another one. */
const underOneHeading = neutral.map(cells => cells.filter(text => !text.startsWith('#')))
/** What a cell may leave open. */
const OPEN = [
  '```',
  '~~~python\nx = 5',
  '$$\na',
  '<!-- a',
  '\\begin{align}',
  '<script>',
  '| a |\n|---|',
  '- a\n  ```',
  '**a',
  '`a',
  '> $$',
  '<!-- errata-disable -- why',
  '[a](',
]
const open = fc.constantFrom(...OPEN)

/** A value, or one beside it that no rounding gives. */
const off = (value: number, slip: number): number =>
  slip !== 0 && (value + slip) % 10 === 0 ? value + slip + 1 : value + slip

/** Something that a cell gives, and a cell that needs it. */
const given = fc.oneof(
  fc
    .record({ letter: fc.constantFrom('L', 'E', 'q'), a: count, b: count, slip })
    .map(({ letter, a, b, slip }) => ({
      gives: `With $${letter} = ${a}$.`,
      needs: `So $${letter} + ${b} = ${off(a + b, slip)}$.`,
      verdict: slip === 0 ? 'holds' : 'refuted',
    })),
  fc.record({ a: count, b: count, slip }).map(({ a, b, slip }) => ({
    gives: `Let $f(x) = x^2 + ${a}$.`,
    needs: `So $f(${b}) = ${off(b ** 2 + a, slip)}$.`,
    verdict: slip === 0 ? 'holds' : 'refuted',
  })),
)

describe('what a cell of a notebook gives', () => {
  test('holds in those behind it', () => {
    fc.assert(
      fc.property(given, underOneHeading, ({ gives, needs, verdict }, between) => {
        expect(verdictsIn([gives, ...between, needs]).at(-1)).toEqual([verdict])
      }),
    )
  })

  test('does not hold in those before it', () => {
    fc.assert(
      fc.property(given, neutral, ({ gives, needs }, between) => {
        const alone = verdictsIn([needs])[0]
        expect(verdictsIn([needs, ...between, gives])[0]).toEqual(alone)
        expect(alone).not.toContain('refuted')
      }),
    )
  })
})

describe('the findings of a cell', () => {
  const text = page.map(blocks => printed(blocks, PRINTERS.get('.md')!))

  test('are those of a page where there is one', () => {
    fc.assert(
      fc.property(fc.oneof(text, soup), source => {
        const { findings } = auditDocument(readDocument(source, 'a.md'), OPTIONS)
        expect(findingsIn([source])).toEqual([findings])
      }),
    )
  })

  test('have the verdicts of the page that the cells make together', () => {
    const blocks = fc.array(page, { minLength: 2, maxLength: 4 }).map(pages => pages.flat())
    fc.assert(
      fc.property(blocks, all => {
        const texts = all.map(block => printed([block], PRINTERS.get('.md')!))
        const { findings } = auditDocument(readDocument(texts.join('\n\n'), 'a.md'), OPTIONS)
        const told = ({ statement, verdict, expected, doubt }: Finding) => [
          statement,
          verdict,
          expected,
          doubt,
        ]
        expect(findingsIn(texts).flat().map(told)).toEqual(findings.map(told))
      }),
    )
  })

  test('do not change where cells that define nothing stand before it', () => {
    fc.assert(
      fc.property(neutral, text, (before, source) => {
        expect(findingsIn([...before, source]).at(-1)).toEqual(findingsIn([source])[0])
      }),
    )
  })

  test('do not change where others leave something open', () => {
    fc.assert(
      fc.property(open, open, count, count, slip, (first, second, a, b, slip) => {
        const sum = `So $${a} + ${b} = ${off(a + b, slip)}$.`
        const [, between, , behind] = findingsIn([first, sum, second, sum])
        const [alone] = findingsIn([sum])
        expect([between, behind]).toEqual([alone, alone])
      }),
    )
  })

  test('stand in it, at their places', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(text, soup, open), { minLength: 1, maxLength: 4 }), texts => {
        for (const [i, findings] of findingsIn(texts).entries())
          for (const one of findings) expectPlaced(one, texts[i]!)
      }),
    )
  })
})

/** The line and column are counted here from the beginning of the text. */
function expectPlaced({ start, end, statement }: Finding, text: string): void {
  expect(text.slice(start.offset, end.offset)).toBe(statement)
  for (const { line, column, offset } of [start, end]) {
    const lines = text.slice(0, offset).split(/\r\n?|\n/)
    expect([line, column]).toEqual([lines.length, lines.at(-1)!.length + 1])
  }
}

describe('a value that was carried through what another cell prints', () => {
  const PRINTS = 'Text.\n\nThe ratio is $\\frac{2}{3} \\approx 0.667$.'

  test('names that cell, and the place in it', () => {
    fc.assert(
      fc.property(neutral, neutral, (before, between) => {
        const [finding] = findingsIn([
          ...before,
          PRINTS,
          ...between,
          'So it is $3000 \\cdot 0.667 \\approx 2001$.',
        ]).at(-1)!
        const path = `a.ipynb#${before.length}`
        const offset = PRINTS.indexOf('0.667')
        expect(finding).toMatchObject({ verdict: 'carried', given: { through: [] } })
        expect(finding!.given!.elsewhere).toEqual([{ path, at: { line: 3, column: offset - 6, offset } }])
        expect(finding!.message).toMatch(new RegExp(`carried through \`0\\.667\` on line 3 of ${path}$`))
      }),
    )
  })

  test('names no cell where it is the same', () => {
    const [finding] = findingsIn(['', `${PRINTS} So it is $3000 \\cdot 0.667 \\approx 2001$.`])
      .at(-1)!
      .slice(-1)
    expect(finding!.given).toMatchObject({ through: [PRINTS.indexOf('0.667')] })
    expect(finding!.given).not.toHaveProperty('elsewhere')
    expect(finding!.message).toMatch(/on line 3$/)
  })
})

describe('a notebook', () => {
  test('has corrections with the decimal commas that other cells show', () => {
    const needs = 'So $\\frac{7}{2} = 3{,}6$.'
    const correctionOf = (...texts: string[]) => findingsIn(texts).at(-1)!.at(-1)!.expected
    expect(correctionOf('Es sind 2,5 kg und 4,5 kg.', needs)).toBe('3{,}5')
    expect(correctionOf('Es sind 2.5 kg und 4.5 kg.', needs.replace('{,}', '.'))).toBe('3.5')
  })

  test('has an audit for each of its cells, and none of its own', () => {
    const documents = readDocuments(notebookOf(['a', '', 'b']), 'a.ipynb')
    expect(auditDocuments(documents, OPTIONS).map(({ path }) => path)).toEqual([
      'a.ipynb#0',
      'a.ipynb#1',
      'a.ipynb#2',
    ])
    expect(() => auditDocument(documents[0]!, OPTIONS)).toThrow(TypeError)
    expect(audited([])).toEqual([])
  })

  test('misses a claim of the book in the cell that heads its exercise', () => {
    const texts = [
      'Before.',
      '## Solution 15.5',
      'Training takes 82 hours on 4096 GPUs. It reads the tokens once.',
    ]
    const missing = audited(texts, { ...OPTIONS, book }).map(one => one.missing.map(({ claim }) => claim.id))
    expect(missing.map(ids => ids.includes('15.5/flops'))).toEqual([false, true, false])
  })

  test('may claim the same under one id in two cells, but not in one', () => {
    const claim = '```claim\nid: half\nfor: x in R\nx/2 + x/2 = x\n```'
    expect(verdictsIn([claim, claim])).toEqual([['holds'], ['holds']])
    expect(verdictsIn([`${claim}\n\n${claim}`])).toEqual([['holds', 'unread', 'unread']])
  })

  test('says of a comment for nothing where in its cell it stands', () => {
    const idle = audited(['a', 'b\n\n<!-- errata-disable-next-line -- why -->', 'So $1 = 2$.']).map(
      one => one.idle,
    )
    expect(idle).toEqual([[], [expect.objectContaining({ at: { line: 3, column: 1, offset: 3 } })], []])
  })
})
