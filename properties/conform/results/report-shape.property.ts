import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEVELS } from '../../../src/conform/model/report.js'
import { FOOTER, HEADER, REPORT, RESULT } from '../../../src/conform/results/report-shape.js'
import { type Shape, ShapeError } from '../../../src/math/shapes/shape.js'
import { result } from '../known-failures/listings.js'
import { reportOf } from './one-report.js'
import { conformReport } from './reports.js'

const copyOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('the shape of a report', () => {
  test('is that of every run, which it leaves as it is', () =>
    fc.assert(
      fc.property(conformReport(), report => {
        expect(REPORT(copyOf(report), '')).toEqual(report)
      }),
    ))

  test('drops what it does not know, so that a later version may say more', () =>
    fc.assert(
      fc.property(conformReport(), fc.string(), (report, more) => {
        const added = {
          ...report,
          more,
          header: { ...report.header, more },
          footer: { ...report.footer, more },
        }
        expect(REPORT(copyOf(added), '')).toEqual(report)
      }),
    ))
})

const LONG = 4_000

const LONGER = 100_000

const DTYPES = 'float64 or float32 or bfloat16 or float16'

const { header, footer } = reportOf([])

const RESULTING = result('a/x/1', 'float32', 'wrong')

const MEASURE = { op: 'a', dtype: 'float32', cases: 1, levels: { wrong: 1 }, maxUlps: '9' }

const IDENTIFIED = { op: 'a', dtype: 'float32', kind: 'mistake', names: ['x'], meaning: 'm', cases: 1 }

/** Why a value is refused; nothing where it is read as it is. */
function refusal(shape: Shape<unknown>, value: unknown): string {
  try {
    expect(shape(value, '')).toEqual(value)
    return ''
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error
    return error.message
  }
}

/** A value with another at a place such as `fixtures.sha256`. */
function changed(value: object, place: string, other: unknown): object {
  const [key, ...rest] = place.split('.') as [string, ...string[]]
  const own = (value as Record<string, unknown>)[key]
  return { ...value, [key]: rest.length === 0 ? other : changed(own as object, rest.join('.'), other) }
}

type Row = readonly [place: string, taken: readonly unknown[], refused: readonly unknown[], expected: string]

const text = (place: string, longest: number): Row => [
  place,
  ['', 'x'.repeat(longest)],
  ['x'.repeat(longest + 1), 1, null],
  `a text of at most ${longest} characters`,
]

const textOrNull = (place: string, longest: number): Row => [
  place,
  [null, '', 'x'.repeat(longest)],
  ['x'.repeat(longest + 1), 1],
  `a text of at most ${longest} characters`,
]

const count = (place: string): Row => [place, [0, 7], [-1, 0.5, '7', null], 'a count']

const words = (place: string, ...all: readonly (string | number)[]): Row => [
  place,
  all,
  ['another', null],
  all.join(' or '),
]

function check(shape: Shape<unknown>, whole: object, [place, taken, refused, expected]: Row): void {
  for (const one of taken) expect(refusal(shape, changed(whole, place, one))).toBe('')
  for (const one of refused) {
    const message = refusal(shape, changed(whole, place, one))
    expect(message.startsWith(`expected ${expected}, got `), message).toBe(true)
    expect(message.endsWith(` at ${place}`), message).toBe(true)
  }
}

describe('a header has', () => {
  test.each<Row>([
    text('errata', LONG),
    words('protocol', 1),
    text('implementation.name', LONG),
    text('subject', LONGER),
    words('fixtures.format', 1),
    text('fixtures.sha256', LONG),
    ['seed', [0, -5, 2 ** 53 - 1], [0.5, '1', null], 'a whole number'],
    count('points'),
    words('require', 'formula', 'accurate'),
    textOrNull('shard', LONG),
  ])('%s', (...row) => check(HEADER, header, row))

  test.each(['version', 'language', 'homepage', 'issues', 'platform'])(
    'an implementation, maybe its %s',
    key => {
      const [expected] = [`a text of at most ${LONG} characters`]
      check(HEADER, header, [
        `implementation.${key}`,
        ['x'.repeat(LONG)],
        ['x'.repeat(LONG + 1), null],
        expected,
      ])
      const { name } = header.implementation
      expect(refusal(HEADER, { ...header, implementation: { name } })).toBe('')
      expect(refusal(HEADER, { ...header, implementation: { name, [key]: 'y' } })).toBe('')
    },
  )
})

describe('a result has', () => {
  test.each<Row>([
    text('id', LONG),
    text('op', LONG),
    words('dtype', 'float64', 'float32', 'bfloat16', 'float16'),
    words('source', 'fixture', 'fresh', 'law', 'saved'),
    words('level', ...LEVELS),
    ['part', [null, 'value', 'grad'], ['another'], 'value or grad'],
    ['index', [null, 0, 9], [-1, '1'], 'a count'],
    textOrNull('got', LONGER),
    textOrNull('expected', LONGER),
    ['ulps', [null, '1.25', 'inf'], [1.25, '-1'], 'ulps as a text such as "1.25"'],
    textOrNull('kappa', LONG),
    textOrNull('digits', LONG),
    textOrNull('convention', LONG),
    text('message', LONGER),
    ['known', [null, { line: 3, reason: 'why' }], [[], 'a'], 'an object'],
    ['isFailure', [true, false], [0, null], 'true or false'],
  ])('%s', (...row) => check(RESULT, RESULTING, row))

  test('a known failure with a line and a reason', () => {
    const known = { ...RESULTING, known: { line: 3, reason: 'why' } }
    check(RESULT, known, count('known.line'))
    check(RESULT, known, text('known.reason', LONGER))
  })

  test.each(['x', 'p', 'mask', 'shape'])('an input with texts as %s', key => {
    const place = `input.${key}`
    const list = `a list of at most ${LONGER}`
    check(RESULT, RESULTING, [place, [[], ['1', '0.5']], [null, '1'], list])
    expect(refusal(RESULT, changed(RESULTING, place, Array(LONGER + 1).fill('1')))).toMatch(
      new RegExp(`^expected ${list}, got a list of ${LONGER + 1} at`),
    )
    const long = 'x'.repeat(LONG)
    expect(refusal(RESULT, changed(RESULTING, place, [long]))).toBe('')
    expect(refusal(RESULT, changed(RESULTING, place, ['1', `${long}x`]))).toMatch(
      /^expected a text of at most 4000 characters, got .* at input\.\w+\[1\]$/,
    )
    const without = changed(RESULTING, place, undefined)
    const optional = ['mask', 'shape'].includes(key)
    expect(refusal(RESULT, without)).toBe(optional ? '' : `expected ${list}, got nothing at ${place}`)
  })
})

describe('a footer has', () => {
  const whole = { ...footer, measures: [MEASURE], identified: [IDENTIFIED] }

  test.each<Row>([
    ['measures', [[], [MEASURE, MEASURE]], [null, {}], `a list of at most ${LONGER}`],
    ['identified', [[], [IDENTIFIED]], [null, {}], `a list of at most ${LONGER}`],
    ['counts', [{}, { wrong: 1, crash: 0 }], [null, []], 'an object'],
    count('failures'),
    count('knownFailures'),
    ['complaints', [[], ['a', 'x'.repeat(LONGER)]], [null, 'a'], 'a list of at most 1000000'],
    textOrNull('aborted', LONGER),
    count('exitCode'),
  ])('%s', (...row) => check(FOOTER, whole, row))

  test.each<[string, number]>([
    ['measures', 100_000],
    ['identified', 100_000],
    ['complaints', 1_000_000],
  ])('%s, at most %i', (key, most) => {
    // A list of holes has nothing to be looked at but its length.
    expect(() => FOOTER({ ...footer, [key]: Array(most) }, '')).not.toThrow()
    expect(() => FOOTER({ ...footer, [key]: Array(most + 1) }, '')).toThrow(ShapeError)
  })

  const refusedIn = (key: string, value: unknown) => refusal(FOOTER, { ...footer, [key]: value })

  test('a count for each level', () => {
    expect(refusedIn('counts', Object.fromEntries(LEVELS.map(level => [level, 1])))).toBe('')
    expect(refusedIn('counts', { wrong: -1 })).toBe('expected a count, got -1 at counts["wrong"]')
    expect(refusedIn('counts', { good: 1 })).toBe(`expected ${LEVELS.join(' or ')}, got "good" at counts`)
  })

  test.each<[string, object, string]>([
    ['measures', { op: 1 }, `a text of at most ${LONG} characters`],
    ['measures', { dtype: 'a' }, DTYPES],
    ['measures', { cases: -1 }, 'a count'],
    ['measures', { levels: [] }, 'an object'],
    ['measures', { maxUlps: 9 }, 'ulps as a text such as "1.25"'],
    ['identified', { op: 1 }, `a text of at most ${LONG} characters`],
    ['identified', { dtype: 'a' }, DTYPES],
    ['identified', { kind: 'a' }, 'mistake or convention or precision or domain or gradient or unidentified'],
    ['identified', { names: 'a' }, `a list of at most ${LONGER}`],
    ['identified', { names: [1] }, `a text of at most ${LONG} characters`],
    ['identified', { names: Array(LONGER + 1).fill('x') }, `a list of at most ${LONGER}`],
    ['identified', { meaning: 'x'.repeat(LONGER + 1) }, `a text of at most ${LONGER} characters`],
    ['identified', { cases: '1' }, 'a count'],
  ])('%s that are refused with %o', (key, other, expected) => {
    const own = key === 'measures' ? MEASURE : IDENTIFIED
    const message = refusedIn(key, [own, { ...own, ...other }])
    expect(message.startsWith(`expected ${expected}, got `), message).toBe(true)
    expect(message).toContain(` at ${key}[1].${Object.keys(other)[0]}`)
  })

  test('measures without an error, and each kind of what is identified', () => {
    expect(refusedIn('measures', [{ ...MEASURE, maxUlps: null }])).toBe('')
    for (const kind of ['mistake', 'convention', 'precision', 'domain', 'gradient', 'unidentified'])
      expect(refusedIn('identified', [{ ...IDENTIFIED, kind }])).toBe('')
    const names = Array(LONGER).fill('x')
    expect(refusedIn('identified', [{ ...IDENTIFIED, names }])).toBe('')
    expect(refusedIn('identified', [{ ...IDENTIFIED, names: [], meaning: 'x'.repeat(LONGER) }])).toBe('')
  })
})

describe('a report has', () => {
  const whole = reportOf([RESULTING])

  test('a header, results and a footer', () => {
    expect(refusal(REPORT, whole)).toBe('')
    for (const key of ['header', 'footer'])
      expect(refusal(REPORT, { ...whole, [key]: null })).toBe(`expected an object, got null at ${key}`)
    expect(refusal(REPORT, { ...whole, results: [RESULTING, 1] })).toBe(
      'expected an object, got 1 at results[1]',
    )
  })

  test('at most a million results', () => {
    expect(() => REPORT({ ...whole, results: Array(1_000_000) }, '')).not.toThrow()
    expect(() => REPORT({ ...whole, results: Array(1_000_001) }, '')).toThrow(ShapeError)
  })
})
