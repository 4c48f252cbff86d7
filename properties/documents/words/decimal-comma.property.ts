import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument, readPlain } from '../../../src/documents/markdown/markdown.js'
import { readTex } from '../../../src/documents/tex/tex.js'
import { withDecimalPoints } from '../../../src/documents/words/decimal-comma.js'

const findings = (document: ReturnType<typeof readDocument>) =>
  auditDocument(document, { book: [], effort: { seed: 1, points: 20 } }).findings

/** What makes a page one with decimal commas. */
const PAGE = 'Es gilt 3,5 + 2,75 = 6,25 und 1,5 kg · 4 = 6 kg.\n\n'

const cents = fc.integer({ min: 101, max: 99_999_999 }).filter(value => value % 10 !== 0)
/** 1234567 as `12.345,67`. */
const written = (value: number) => {
  const [whole, part] = [Math.trunc(value / 100), String(value % 100).padStart(2, '0')]
  return `${String(whole).replace(/\B(?=(?:\d{3})+$)/g, '.')},${part}`
}

describe('a page with decimal commas', () => {
  test('is read as it is meant, in every notation', () => {
    fc.assert(
      fc.property(cents, cents, fc.integer({ min: -1, max: 1 }), (a, b, off) => {
        fc.pre((a + b) % 10 !== 0 && (a + b + 50) % 10 !== 0)
        const line = `Also ${written(a)} + ${written(b)} = ${written(a + b + off * 50)}.`
        const verdict = off === 0 ? 'holds' : 'refuted'
        for (const read of [readDocument, readPlain]) {
          const found = findings(read(PAGE + line, 'a')).at(-1)
          expect(found?.verdict).toBe(verdict)
          expect(line).toContain(found?.statement)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('in TeX too, with a comma in braces', () => {
    const page =
      'Es ist $0{,}5 \\cdot 4 = 2$ und $2{,}25 + 1 = 3{,}25$.\n\nAlso $1.234{,}125 + 1{,}125 = 1.235{,}25$.\n'
    expect(findings(readTex(page, 'a.tex')).map(one => one.verdict)).toEqual(['holds', 'holds', 'holds'])
  })
})

describe('every page', () => {
  test('stays as long as it is', () => {
    const text = fc
      .array(
        fc.constantFrom('1', '23', '456', '.', ',', '{,}', ' ', '+', '=', '(', ')', '`', '€', 'kg', '\n'),
        {
          maxLength: 80,
        },
      )
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(text, fc.boolean(), (rest, isGerman) => {
        const source = isGerman ? PAGE + rest : rest
        expect(withDecimalPoints(source)).toHaveLength(source.length)
      }),
    )
  })
})
