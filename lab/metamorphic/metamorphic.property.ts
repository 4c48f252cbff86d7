import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocuments } from '../../src/audit/audit.js'
import { decodeDocument } from '../../src/documents/decode.js'
import { readDocuments } from '../../src/documents/read.js'
import { Random } from '../fuzz/random.mjs'
import { auditorOf } from './auditor.mjs'
import { LAWS } from './laws/all.mjs'
import { measured } from './measure.mjs'
import { Page } from './page.mjs'
import { readPages } from './pages.mjs'
import { toldBreaks } from './print.mjs'

type Auditor = ConstructorParameters<typeof Page>[2]

const PRODUCT = /(\d+) (\\times|×|\+) (\d+) = (\d+)/g
/** Judges products and sums as `value` computes them; what stands behind `mute` it does not see. */
const auditorWith =
  (value: (sign: string, left: number, right: number) => number): Auditor =>
  source =>
    [...source.matchAll(PRODUCT)].map(({ 0: statement, 1: left, 2: sign, 3: right, 4: stated, index }) => ({
      rule: 'arithmetic',
      verdict: value(sign!, Number(left), Number(right)) === Number(stated) ? 'holds' : 'refuted',
      start: index,
      end: index + statement.length,
      statement,
      stated: stated!,
      reason: null,
    }))

const right = (sign: string, left: number, other: number): number =>
  sign === '+' ? left + other : left * other
const RIGHT = auditorWith(right)
const ADDS = auditorWith((sign, left, other) => (sign === '×' ? left + other : right(sign, left, other)))
/** Sees no statement with this sign. */
const blindTo =
  (sign: string): Auditor =>
  (...given) =>
    RIGHT(...given).filter(({ statement }) => !statement.includes(sign))
const NEVER_FALSE: Auditor = (...given) => RIGHT(...given).map(one => ({ ...one, verdict: 'holds' }))

const lawsNamed = (...names: string[]) => LAWS.filter(({ name }) => names.includes(name))
const breaksOf = (auditor: Auditor, source: string, ...names: string[]) =>
  measured(lawsNamed(...names), [new Page(source, 'md', auditor)], { perPage: 3, seed: 1 }).flatMap(one =>
    toldBreaks(one, 3),
  )

const operand = fc.integer({ min: 3, max: 99 })
const statement = fc
  .tuple(operand, operand, fc.boolean())
  .map(([left, other, isSum]) =>
    isSum ? `$${left} + ${other} = ${left + other}$` : `$${left} \\times ${other} = ${left * other}$`,
  )
const paragraph = fc
  .array(statement, { minLength: 1, maxLength: 3 })
  .map(all => all.map(one => `The sum is ${one}.`).join(' '))
const text = fc.array(paragraph, { minLength: 2, maxLength: 5 }).map(all => all.join('\n\n'))

describe('a planted fault', () => {
  test('that only a change of notation shows is found, and nothing of the page is left but the statement', () =>
    fc.assert(
      fc.property(text, operand, operand, (source, left, other) => {
        const page = `${source}\n\nIt is $${left} \\times ${other} = ${left * other}$.\n\n${source}`
        const [found] = breaksOf(ADDS, page, 'times-character')
        expect(found?.class).toBe('holds→accused')
        expect(found!.page.match(/\$/g)).toHaveLength(2)
        expect(found!.page).toMatch(/\\times/)
      }),
      { numRuns: 30 },
    ))

  test('is not found by a law that it does not concern, nor where there is none', () =>
    fc.assert(
      fc.property(text, source => {
        expect(breaksOf(ADDS, source, 'line-ends', 'idle-end', 'list-items', 'emphasis')).toEqual([])
        expect(breaksOf(RIGHT, source, 'times-character', 'leading-digit', 'doubled', 'operand')).toEqual([])
      }),
      { numRuns: 30 },
    ))

  test('that overlooks a statement is found in the page before and in the page after', () =>
    fc.assert(
      fc.property(text, operand, operand, (source, left, other) => {
        const page = `${source}\n\nIt is $${left} \\times ${other} = ${left * other}$.`
        const classes = (sign: string) =>
          breaksOf(blindTo(sign), page, 'times-character').map(one => one.class)
        expect(classes('×')).toEqual(['holds→open'])
        expect(classes('\\times')).toEqual(['open→holds'])
      }),
      { numRuns: 30 },
    ))

  test('that lets a false statement pass is found by each law that makes one', () =>
    fc.assert(
      fc.property(text, source => {
        const found = breaksOf(NEVER_FALSE, source, 'leading-digit', 'doubled', 'halved', 'ten-times')
        expect(found.map(one => one.class)).toEqual(Array(4).fill('broken→holds'))
      }),
      { numRuns: 30 },
    ))

  test('that accuses what nobody asserts is found by frames alone', () => {
    const found = breaksOf(RIGHT, 'The sum is $2 + 2 = 4$.', 'frame-mistake', 'frame-question', 'idle-end')
    expect(new Set(found.map(one => one.class))).toEqual(new Set(['framed→accused']))
  })
})

describe('the laws', () => {
  const auditor = auditorOf({ decodeDocument, readDocuments, auditDocuments })
  const pages = readPages([], auditor, 3000)

  test('have names of their own', () => {
    expect(new Set(LAWS.map(({ name }) => name)).size).toBe(LAWS.length)
  })

  test.each(LAWS.map(law => [law.name, law] as const))('%s has an occasion on an own page', (_, law) => {
    const hasOccasion = pages.some(page =>
      [0, 1, 2].some(index => (law.change(page, new Random(7, index)) ?? []).length > 0),
    )
    expect(hasOccasion).toBe(true)
  })
})
