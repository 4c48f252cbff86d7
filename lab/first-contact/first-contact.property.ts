import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOf, measureOf } from './measure.mjs'
import { LABELS, printTable, readTable, rowsOf, withLabels } from './table.mjs'

const VERDICTS = ['holds', 'refuted', 'misrounded', 'carried', 'unread'] as const
const documents = fc.array(
  fc.record({
    path: fc.constantFrom('a.md', 'b/c.tex'),
    findings: fc.array(
      fc.record({
        rule: fc.constantFrom('arithmetic', 'law/columns'),
        verdict: fc.constantFrom(...VERDICTS),
        reason: fc.constant(null),
        statement: fc.constantFrom('1 = 2', '1\n=\t3', 'x'),
        message: fc.constant('Unexpected\n2'),
        start: fc.record({ offset: fc.nat(20), line: fc.nat(9), column: fc.nat(9) }),
        end: fc.record({ offset: fc.nat(40) }),
      }),
    ),
  }),
)
const SOURCES = new Map([['a.md', 'So\t1 = 2.\n\nAnd 3.']])
const label = fc.constantFrom(...LABELS)

describe('the table of accusations', () => {
  test('is read as it was printed, and keeps the labels though lines move', () => {
    fc.assert(
      fc.property(documents, fc.array(label, { minLength: 1 }), (documents, labels) => {
        const rows = rowsOf(documents, SOURCES)
        expect(readTable(printTable(rows))).toEqual(rows)
        const told = rows.map((row, at) => ({ ...row, label: labels[at % labels.length]! }))
        const moved = told.map(row => ({
          ...row,
          label: '?' as const,
          place: row.place.replace(/:\d+:\d+$/, ':77:1'),
        }))
        const kept = withLabels(moved, told)
        for (const [at, row] of kept.entries())
          expect(
            told
              .filter(one => one.statement === row.statement && one.rule === row.rule)
              .map(({ label }) => label),
          ).toContain(kept[at]!.label)
      }),
    )
  })

  test('has a row for each accusation and none for anything else', () => {
    fc.assert(
      fc.property(documents, documents => {
        const verdicts = documents.flatMap(({ findings }) => findings.map(({ verdict }) => verdict))
        const accused = verdicts.filter(verdict => verdict !== 'holds' && verdict !== 'unread')
        expect(rowsOf(documents, SOURCES).map(({ verdict }) => verdict)).toEqual(accused)
      }),
    )
  })

  test('refuses a line with another label', () => {
    expect(() => readTable('label\nmaybe\ta\tb\tc\td\te\tf\n')).toThrow('line 2')
  })
})

describe('the measure', () => {
  test('counts what is judged, and gives no precision before all is labelled', () => {
    fc.assert(
      fc.property(documents, label, (documents, label) => {
        const rows = rowsOf(documents, SOURCES).map(row => ({ ...row, label }))
        const measure = measureOf(documents, rows)
        const open = documents
          .flatMap(({ findings }) => findings)
          .filter(({ verdict }) => verdict === 'unread').length
        expect(measure.statements - measure.judged).toBe(open)
        const says = linesOf(measure).join('\n')
        expect(says.includes('not known')).toBe(label === '?' && rows.length > 0)
        if (rows.length > 0 && label === 'true') expect(says).toContain('precision: 100.0 %')
        if (rows.length > 0 && label === 'false') expect(says).toContain('precision: 0.0 %')
      }),
    )
  })
})
