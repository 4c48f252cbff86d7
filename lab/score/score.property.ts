import { describe, expect, test } from 'vitest'
import { readCorpus } from './corpus.mjs'
import { countsLine } from './print.mjs'
import { tallyCorpus, tallyMutants } from './score.mjs'
import { countsOf } from './tally.mjs'
import type { Label } from './verdicts.mjs'

/** Four relations and one document of eight gold lines, two of them wrong. */
const corpus = readCorpus('lab/score/planted')
const FORMULA = /(\$+)([^$]+)\1/g

/** An audit that gives every formula the verdict of a function of its text. */
const auditBy = (verdictOf: (statement: string) => string) => (sources: readonly { source: string }[]) =>
  sources.map(({ source }) =>
    [...source.matchAll(FORMULA)].map(({ 1: dollars = '', 2: statement = '', index }) => {
      const offset = index + dollars.length
      const line = source.slice(0, offset).split('\n').length
      const end = { line, offset: offset + statement.length }
      return { verdict: verdictOf(statement), statement, start: { line, offset }, end }
    }),
  )

const saying = (verdict: string) => auditBy(() => verdict)
const labels = new Map<string, Label>([
  ...corpus.documents.flatMap(({ rows }) => rows.map(row => [row.claim, row] as const)),
  ...corpus.relations.flatMap(({ rows }) => rows.map(row => [row.latex, row] as const)),
])
const knowing = auditBy(statement => {
  const verdict = labels.get(statement)?.verdict ?? 'unread'
  return { wrong: 'refuted', 'not-a-claim': 'unread' }[verdict] ?? verdict
})
const counts = (audit: typeof knowing) => countsOf(tallyCorpus(corpus, audit, { book: true }))
const mutants = (audit: typeof knowing) =>
  tallyMutants(corpus, audit, { book: true, mutants: 300, seed: 1 }).detection

describe('the score of an audit', () => {
  test('that knows the labels is full', () => {
    expect(counts(knowing)).toEqual({
      total: 12,
      right: 12,
      unread: 0,
      wrongVerdicts: 0,
      wrongLines: 4,
      detected: 4,
      falseAlarms: 0,
    })
  })

  test('that says holds to everything detects nothing, and is right only where that is so', () => {
    expect(counts(saying('holds'))).toMatchObject({ right: 8, detected: 0, wrongVerdicts: 4, falseAlarms: 0 })
  })

  test('that refutes everything detects all, and raises an alarm wherever nothing is wrong', () => {
    // Eight rows that are right, and the formula that no gold line speaks of.
    expect(counts(saying('refuted'))).toMatchObject({ right: 3, detected: 4, falseAlarms: 9 })
  })

  test('that never reads is right nowhere but where nothing is claimed or its own line decides nothing', () => {
    expect(counts(saying('unread'))).toMatchObject({ right: 2, unread: 10, wrongVerdicts: 0, falseAlarms: 0 })
    expect(counts(auditBy(() => 'undecided'))).toMatchObject({ right: 1, unread: 11 })
    expect(countsOf(tallyCorpus(corpus, sources => sources.map(() => []), { book: true }))).toMatchObject({
      right: 2,
      unread: 10,
    })
  })

  test('names another failing verdict wrong, and still detected', () => {
    expect(
      counts(auditBy(statement => (labels.get(statement)?.verdict === 'wrong' ? 'misrounded' : 'unread'))),
    ).toMatchObject({
      detected: 3,
      wrongVerdicts: 3,
      falseAlarms: 0,
    })
  })

  test('asks the book about documents alone, and only where it may', () => {
    for (const book of [true, false]) {
      const asked: [string, boolean][] = []
      tallyCorpus(
        corpus,
        (sources, options) => {
          asked.push(...sources.map(({ name }) => [name, options.book] as [string, boolean]))
          return knowing(sources)
        },
        { book },
      )
      expect(new Map(asked)).toEqual(
        new Map([
          ['relation.md', false],
          ['sums.md', book],
        ]),
      )
    }
  })

  test('is printed with its denominators', () => {
    expect(countsLine('all', tallyCorpus(corpus, knowing, { book: true }))).toBe(
      'all: 12 of 12 right (100.0 %), 0 honestly unread, 0 wrong verdicts; 4 of 4 wrong lines detected; 0 false alarms',
    )
  })
})

describe('mutants of the corrected document', () => {
  test('go unnoticed by an audit that says holds, though it judges them all', () => {
    const { judged, false: falsified, all } = mutants(saying('holds'))
    expect([judged.detected, falsified.detected, all.detected]).toEqual([0, 0, 0])
    expect(judged.of).toBe(falsified.of)
    expect(judged.of).toBeGreaterThan(100)
    expect(all.of).toBe(300)
  })

  test('are judged by nobody where the audit reads nothing', () => {
    expect(mutants(saying('unread')).judged).toEqual({ of: 0, detected: 0 })
  })

  test('are noticed by an audit that calculates, which accuses nothing that stays true', () => {
    const right = new Set(['2 + 2 = 4', '\\frac{1}{8} = 0.125', '3 \\times 7 = 21', '10^{2} = 100'])
    const { judged, accused } = mutants(auditBy(one => (right.has(one) ? 'holds' : calculated(one))))
    expect(judged.of).toBeGreaterThan(100)
    expect(judged.detected).toBe(judged.of)
    expect(accused).toBe(0)
  })

  test('that stay true are counted where they are accused', () => {
    const { accused } = mutants(auditBy(one => (labels.has(one) ? 'holds' : 'refuted')))
    expect(accused).toBeGreaterThan(0)
  })

  test('are not noticed for what was called wrong before', () => {
    const stubborn = auditBy(one => (one === '9 > 8' ? 'refuted' : 'holds'))
    expect(mutants(stubborn).judged.detected).toBe(0)
    expect(mutants(stubborn).false.detected).toBe(0)
  })

  test('are made of documents whose errors are all corrected', () => {
    const documents = corpus.documents.map(document => ({
      ...document,
      rows: document.rows.map(({ corrected: _, ...row }) => row),
    }))
    const { twins } = tallyMutants({ ...corpus, documents }, knowing, { book: true, mutants: 9, seed: 1 })
    expect(twins).toEqual([])
  })

  test('raise no alarm before they are mutated', () => {
    const { twins } = tallyMutants(corpus, saying('refuted'), { book: true, mutants: 0, seed: 1 })
    expect(countsOf(twins)).toMatchObject({ wrongLines: 0, falseAlarms: 9 })
    expect(twins[0]?.scored.every(({ expected }) => expected === 'holds' || expected === 'not-a-claim')).toBe(
      true,
    )
  })
})

/** What a pocket calculator says of `a + b = c`, `\frac{a}{b} = c`, `a \times b = c` and `a^{b} = c`. */
function calculated(statement: string): string {
  const numbers = [...statement.matchAll(/-?\d+(?:\.\d+)?/g)].map(found => Number(found[0]))
  const [a = 0, b = 0, c = 0] = numbers
  if (numbers.length !== 3) return 'unread'
  const value = statement.includes('frac')
    ? a / b
    : statement.includes('^')
      ? a ** b
      : statement.includes('+')
        ? a + b
        : a * b
  const decimals = /\.(\d+)$/.exec(statement)?.[1]?.length ?? 0
  return Math.abs(value - c) <= (0.5 + 1e-6) * 10 ** -decimals ? 'holds' : 'refuted'
}
