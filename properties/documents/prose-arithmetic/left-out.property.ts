import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const judged = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } })
    .findings.toSorted((a, b) => a.start.offset - b.start.offset)
    .map(({ statement, verdict }) => [statement, verdict])

const small = fc.integer({ min: 1, max: 9 })
/** Whether parts go on in one way, by equal steps or by equal factors: what is left out is then known. */
const goOn = ([a, b, c]: readonly number[]) =>
  c === undefined ? b !== undefined : b! - a! === c - b! || b! * b! === a! * c
/** The first parts of a sum or a product, which dots lead to its last part. */
const leftOut = fc
  .tuple(
    fc.array(small, { minLength: 1, maxLength: 3 }).filter(parts => !goOn(parts)),
    fc.integer({ min: 10, max: 999 }),
    fc.constantFrom('+', '*', '-', '·'),
    fc.constantFrom('...', '…', '⋯', '..', '....'),
  )
  .map(([first, last, sign, dots]) => [...first, dots, last].join(` ${sign} `))

test('a part behind dots is no side of its own, and what it is equated with is judged', () => {
  fc.assert(
    fc.property(leftOut, small, small, small, (series, a, b, more) => {
      const said = (value: number) => judged(`Altogether: ${series} = ${a} * ${b} + 1 = ${value}.`)
      const sides = (value: number) => `${a} * ${b} + 1 = ${value}`
      const verdictsOf = (found: readonly (readonly string[])[]) =>
        found.filter(([, verdict]) => verdict !== 'unread')
      const right = a * b + 1
      // A spelling that nobody knows leaves all of it unread.
      const isRead = / (?:\.{3}|…|⋯) /.test(series)
      expect(verdictsOf(said(right))).toEqual(isRead ? [[sides(right), 'holds']] : [])
      expect(verdictsOf(said(right + more))).toEqual(isRead ? [[sides(right + more), 'refuted']] : [])
    }),
  )
})

test('dots that no operator leads to leave what stands behind them whole', () => {
  fc.assert(
    fc.property(small, small, (a, b) => {
      const verdicts = (value: number) =>
        judged(`They waited... ${a} + ${b} = ${value}.`).map(([, verdict]) => verdict)
      expect(verdicts(a + b)).toEqual(['holds'])
      expect(verdicts(a + b + 1)).toEqual(['refuted'])
    }),
  )
})
