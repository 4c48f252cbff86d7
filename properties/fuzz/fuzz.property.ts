import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../src/audit/audit.js'
import { decodeDocument } from '../../src/documents/decode.js'
import { readDocument } from '../../src/documents/markdown.js'
import type { Finding } from '../../src/evidence/finding.js'
import { reportText } from '../../src/report/text.js'
import { examine, timeAllowed } from './examination.mjs'
import { inputAt } from './inputs.mjs'

const SEEDS = ['So $6 \\cdot 7 = 42$.\n\n## 1.2\n\nIt takes 3 days.\n', 'With $k = 8$ we get $k^2 = 64$.\n']

type Audit = ReturnType<typeof auditDocument>
const effort = { seed: 1, points: 4 }

/** The project, with a clock that stands still; faults are planted over it. */
function subject(planted: object = {}) {
  return {
    decode: (bytes: Uint8Array) => decodeDocument(bytes, 'a.md'),
    read: (source: string) => readDocument(source, 'a.md'),
    audit: (document: ReturnType<typeof readDocument>): Audit =>
      auditDocument(document, { book: [], effort }),
    validate: () => null,
    report: (audit: Audit) => reportText([audit], { verbose: true, color: false }),
    now: () => 0,
    ...planted,
  }
}

const input = { content: 'Then\nso $6 \\cdot 7 = 43$.', isBookUsed: false, effort }
const failuresOf = (planted: object, of: object = input): string[] => examine(of, subject(planted)).failures

/** The audit with every finding changed. */
const changed = (change: (finding: Finding) => Partial<Finding>) => ({
  audit: (document: ReturnType<typeof readDocument>) => {
    const audit = subject().audit(document)
    return { ...audit, findings: audit.findings.map(finding => ({ ...finding, ...change(finding) })) }
  },
})

describe('the inputs', () => {
  test('of a seed and an index are always the same, and of others different', () => {
    const texts = (seed: number) => Array.from({ length: 40 }, (_, i) => `${inputAt(seed, i, SEEDS).content}`)
    expect(texts(7)).toEqual(texts(7))
    expect(new Set([...texts(7), ...texts(8)]).size).toBeGreaterThan(75)
  })

  test('are of every kind, and none of them breaks a law', () => {
    const inputs = Array.from({ length: 400 }, (_, i) => inputAt(15, i, SEEDS))
    const kinds = ['bytes', 'characters', 'grammar', 'repeated', 'soup', 'splice', 'tokens']
    expect([...new Set(inputs.map(({ kind }) => kind))].sort()).toEqual(expect.arrayContaining(kinds))
    const short = inputs.filter(one => one.content.length < 400 && !('quarter' in one))
    expect(short.length).toBeGreaterThan(100)
    for (const one of short) expect(failuresOf({}, one)).toEqual([])
  })
})

describe('the examination sees', () => {
  test('nothing in a sound audit', () => expect(failuresOf({})).toEqual([]))

  const throwing = () => {
    throw new TypeError('planted')
  }
  const faults: readonly (readonly [string, object, RegExp])[] = [
    ['a reader that throws', { read: throwing }, /throws TypeError: planted/],
    ['a judge that throws', { audit: throwing }, /throws TypeError: planted/],
    ['a report that throws', { report: throwing }, /the text report throws/],
    ['a schema that is broken', { validate: () => 'planted' }, /breaks its schema: planted/],
    ['a place outside', changed(({ end }) => ({ end: { ...end, offset: 999 } })), /outside the document/],
    ['another statement', changed(() => ({ statement: 'x' })), /does not stand in its place/],
    ['a line that is off', changed(({ start }) => ({ start: { ...start, line: 1 } })), /two minds/],
    ['a column that is off', changed(({ end }) => ({ end: { ...end, column: 2 } })), /two minds/],
    ['a value from elsewhere', changed(() => ({ stated: '99' })), /not in the statement/],
    ['findings without obligations', changedObligations(), /obligations/],
  ]
  test.each(faults)('%s', (_, planted, message) => expect(failuresOf(planted).join()).toMatch(message))

  test('bytes that are no text only where they are not refused in words', () => {
    const bytes = { ...input, content: new Uint8Array([0x24, 0xff, 0x24]) }
    expect(examine(bytes, subject())).toMatchObject({ isRefused: true, failures: [] })
    expect(() => examine(bytes, subject({ decode: throwing }))).toThrow('planted')
  })
})

/** A clock on which a reading takes so long per character, or per square of them. */
function clocked(costOf: (length: number) => number) {
  let time = 0
  return {
    now: () => time,
    read: (source: string) => {
      time += costOf(source.length)
      return readDocument('nothing', 'a.md')
    },
  }
}

describe('the time that an input takes', () => {
  const page = { ...input, content: 'a'.repeat(2048) }
  test('is held against its length', () => {
    const [little, much] = [timeAllowed(2048, false), timeAllowed(4097, false)]
    expect(timeAllowed(1, false)).toBe(little)
    expect(much).toBeGreaterThan(little)
    expect(
      failuresOf(
        clocked(() => little),
        page,
      ),
    ).toEqual([])
    expect(
      failuresOf(
        clocked(() => little + 1),
        page,
      ).join(),
    ).toMatch(/^takes 501 ms, allowed 500/)
  })

  test('that was long once, on a busy machine, is measured again', () => {
    let runs = 0
    expect(
      failuresOf(
        clocked(() => (runs++ === 0 ? 9999 : 1)),
        page,
      ),
    ).toEqual([])
  })

  test('that grows with the square of the text is seen', () => {
    const growing = { ...input, content: 'a'.repeat(4000), quarter: 'a'.repeat(1000) }
    expect(
      failuresOf(
        clocked(length => length / 10),
        growing,
      ),
    ).toEqual([])
    expect(
      failuresOf(
        clocked(length => (length / 200) ** 2),
        growing,
      ).join(),
    ).toMatch(/grows too fast/)
  })
})

function changedObligations() {
  return {
    audit: (document: ReturnType<typeof readDocument>) => ({
      ...subject().audit(document),
      obligations: [],
    }),
  }
}
