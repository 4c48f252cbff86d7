import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument, readPlain } from '../../../src/documents/markdown/markdown.js'
import { readTex } from '../../../src/documents/tex/tex.js'
import { hasDecimalCommas, withDecimalPoints } from '../../../src/documents/words/decimal-comma.js'

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

  test('leaves programs, pairs and lists as they are', () => {
    for (const part of ['`f(1.5)`', '(1,2)', '1,2,3', '12.05.2021', '```\nx = 1.5\n```'])
      expect(withDecimalPoints(PAGE + part)).toMatch(new RegExp(`${part.replace(/[().`]/g, '\\$&')}$`))
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

  test.each([
    'So $1,234 + 1 = 1,235$ and 12,500 / 2 = 6,250 kg.',
    'The pairs (1,2) and (3,4), and f(2,3) = 6, g(1,5) = 5.',
    'Rows 1,2,3 = first; x = 1.5 kg; 2.5 + 1 = 3.5; U(2,3) = 6; a_{1,2} = 3.',
    // No figure has two decimal commas.
    'Of 16,777,216 weights, at 1,5 kg and 2,25 m and 3,75 s.',
    'Of $16{,}777{,}216$ weights, at 1,5 kg and 2,25 m and 3,75 s.',
    'We have 3.5 + 2.75 = 6.25, 1.5 kg · 4 = 6 kg, and once 1,5 = odd.',
  ])('with decimal points is left alone: %s', page => {
    expect(hasDecimalCommas(page)).toBe(false)
    expect(withDecimalPoints(page)).toBe(page)
  })
})

const ONE = '1,5 kg und '
/** Whether the figures of a text are one more with a decimal comma: two make a page one of such. */
const counts = (text: string) => hasDecimalCommas(ONE + text)

describe('a figure with a comma counts before what a figure stands before', () => {
  test.each(['1{,}2345'])('in %s it has a decimal comma', text => expect(counts(text)).toBe(true))
})

describe('a page has decimal commas', () => {
  const page = (commas: number, points: number) => '1,5 kg '.repeat(commas) + '2.5 kg '.repeat(points)

  test.each(['2.5.7 kg'])('and %s has none that tells', text =>
    expect(hasDecimalCommas(page(5, 1) + text)).toBe(true),
  )
})

describe('the marks change over', () => {
  const PAGE = 'Es gilt 3,5 + 2,75 = 6,25 und 1,5 kg.\n'
  const POINTS = 'Es gilt 3.5 + 2.75 = 6.25 und 1.5 kg.\n'

  test.each([
    ['1.234', '1,234'],
    ['1.234,5', '1,234.5'],
    ['12.345.678,25', '12,345,678.25'],
    ['123.456', '123,456'],
    ['1.234{,}56', '1,234{.}56'],
    ['1.234, 3,', '1,234, 3,'],
    ['(1,2 kg)', '(1.2 kg)'],
    ['(1,2', '(1.2'],
    ['(1.234)', '(1,234)'],
    ['(1.234,5)', '(1,234.5)'],
    ['(0{,}5)', '(0{.}5)'],
  ])('in %s', (part, changed) => expect(withDecimalPoints(PAGE + part)).toBe(POINTS + changed))

  test.each([
    '(1,2)',
    '[1,2]',
    '{1,2}',
    '|1,2|',
    '(12,25)',
    '(1,2]',
    '1,2,3',
    '10,20,30',
    '12.05.2021',
    '1.234.5',
  ])('and not in %s', part => expect(withDecimalPoints(PAGE + part)).toBe(POINTS + part))

  test.each([
    ['`1,5` 2,5', '`1,5` 2.5'],
    ['`1,5 2,5', '`1.5 2.5'],
  ])('but in programs they stay: %j', (part, changed) =>
    expect(withDecimalPoints(PAGE + part)).toBe(POINTS + changed),
  )
})
