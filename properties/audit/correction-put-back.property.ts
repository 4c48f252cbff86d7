import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../src/audit/audit.js'
import { readDocument } from '../../src/documents/markdown/markdown.js'

const findingsOf = (source: string) =>
  auditDocument(readDocument(source, 'a.md'), { book: [], effort: { seed: 1, points: 20 } }).findings

/** A page whose last statement is judged, and what it says instead of the figure that it ends in. */
function corrected(source: string) {
  const found = findingsOf(source).at(-1)!
  if (found.expected === null) return { verdict: found.verdict, source: null }
  const at = source.lastIndexOf(found.stated!)
  return {
    verdict: found.verdict,
    source: source.slice(0, at) + found.expected + source.slice(at + found.stated!.length),
  }
}

const groups = (digits: string, mark: string) => digits.replace(/\B(?=(?:\d{3})+(?!\d))/g, mark)
const marked = (value: number, group: string, point: string) => {
  const [whole, part] = Math.abs(value).toFixed(2).split('.') as [string, string]
  return `${value < 0 ? '-' : ''}${groups(whole, group)}${Number(part) === 0 ? '' : `${point}${part}`}`
}

/** How a page writes a number, and what stands around a statement there. */
interface Notation {
  readonly name: string
  readonly page?: string
  readonly write: (value: number) => string
  readonly state: (left: string, right: string) => string
}

const math = (left: string, right: string) => `We get $${left} = ${right}$.`
const prose = (left: string, right: string) => `We get ${left} = ${right}.`
const German = 'Es gilt 3,5 + 2,75 = 6,25 und 1,5 kg · 4 = 6 kg und 2,5 m.\n\n'
const NOTATIONS: readonly Notation[] = [
  { name: 'plain', write: value => marked(value, '', '.'), state: math },
  { name: 'prose', write: value => marked(value, '', '.'), state: prose },
  { name: 'commas', write: value => marked(value, ',', '.'), state: prose },
  { name: 'apostrophes', write: value => marked(value, "'", '.'), state: prose },
  { name: 'braced groups', write: value => marked(value, '{,}', '.'), state: math },
  { name: 'thin spaces', write: value => marked(value, '\\,', '.'), state: math },
  { name: 'braced decimals', write: value => marked(value, '', '{,}'), state: math },
  { name: 'decimal commas', page: German, write: value => marked(value, '', ','), state: math },
  { name: 'German prose', page: German, write: value => marked(value, '.', ','), state: prose },
  { name: 'unit', write: value => `${marked(value, ',', '.')} kg`, state: prose },
  { name: 'unit in a formula', write: value => `${marked(value, '', '.')}\\text{ kg}`, state: math },
]

const hundredths = fc.integer({ min: 100, max: 9_999_999 })
const offset = fc.integer({ min: 3, max: 999_999 })

describe('a correction in the place of the figure that it corrects makes the page hold', () => {
  test.each(NOTATIONS)('$name', ({ page = '', write, state }) => {
    let [tried, accused] = [0, 0]
    fc.assert(
      fc.property(hundredths, hundredths, offset, fc.boolean(), (a, b, off, isLess) => {
        const [left, result] = isLess
          ? [`${write(a / 100)} - ${write(b / 100)}`, a - b]
          : [`${write(a / 100)} + ${write(b / 100)}`, a + b]
        const source = page + state(left, write((result + off) / 100))
        const { verdict, source: mended } = corrected(source)
        tried++
        if (verdict === 'refuted') accused++
        if (verdict === 'refuted') expect(mended, source).not.toBeNull()
        if (mended !== null) expect(findingsOf(mended).at(-1), mended).toMatchObject({ verdict: 'holds' })
      }),
      { numRuns: 40 },
    )
    expect(accused / tried).toBeGreaterThan(3 / 4)
  })

  test('powers of ten, however they are written', () => {
    const power = fc.constantFrom<readonly [(mantissa: string, power: number) => string, typeof math]>(
      [(mantissa, power) => `${mantissa} \\times 10^{${power}}`, math],
      [(mantissa, power) => `${mantissa.replace('.', '{,}')} \\cdot 10^{${power}}`, math],
      [(mantissa, power) => `${mantissa}e${power}`, math],
      [(mantissa, power) => `${mantissa} × 10^${power}`, prose],
      [(mantissa, power) => `${mantissa} * 10**${power}`, prose],
    )
    const mantissa = fc.integer({ min: 1001, max: 9999 })
    fc.assert(
      fc.property(power, mantissa, mantissa, fc.integer({ min: 1, max: 14 }), ([write, state], a, b, p) => {
        const [left, wrong] = [write((a / 1000).toFixed(3), p), write((b / 1000).toFixed(3), p)]
        const source = state(`2 * ${left}`, wrong)
        const { verdict, source: mended } = corrected(source)
        if (verdict === 'refuted') expect(mended, source).not.toBeNull()
        if (mended !== null) expect(findingsOf(mended).at(-1), mended).toMatchObject({ verdict: 'holds' })
      }),
      { numRuns: 60 },
    )
  })

  test('percentages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.constantFrom('', '-'), (part, sign) => {
        const { verdict, source } = corrected(`We get $${sign}${part}/128 = ${sign}${part + 3}.25\\%$.`)
        expect(verdict).toBe('refuted')
        expect(source).toMatch(/\d\.\d\d+\\%/)
        expect(findingsOf(source!).at(-1)).toMatchObject({ verdict: 'holds' })
      }),
      { numRuns: 40 },
    )
  })

  test('hours and minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 5999 }), fc.integer({ min: 61, max: 5999 }), (a, b) => {
        fc.pre(Math.abs(a - b) > 1 && a % 60 > 0 && b % 60 > 0)
        const { source } = corrected(`So ${a} min = ${Math.floor(b / 60)} h ${b % 60} min.`)
        expect(source).toBe(`So ${a} min = ${Math.floor(a / 60)} h ${a % 60} min.`)
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    ['We get $1{,}2 \\cdot 1{,}2 = 1{,}54$.', 'We get $1{,}2 \\cdot 1{,}2 = 1{,}44$.'],
    ["So 1'000 * 2 = 2'001.", "So 1'000 * 2 = 2'000."],
    ['So 1.25 h = 1 h 25 min.', 'So 1.25 h = 1 h 15 min.'],
    ['So 2 - 7 = −6.', 'So 2 - 7 = −5.'],
  ])('%s', (source, mended) => expect(corrected(source).source).toBe(mended))
})
