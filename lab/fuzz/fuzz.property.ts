import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/audit/finding.js'
import { readDocument } from '../../src/documents/markdown/markdown.js'
import type { Document } from '../../src/documents/model/document.js'
import { examine, timeToJudge, timeToRead } from './examination.mjs'
import { inputAt, isJudgedAt } from './inputs.mjs'
import { project } from './project.js'

const NOTEBOOK = '{"nbformat": 4, "cells": [{"cell_type": "markdown", "source": ["So $1 + 1 = 2$."]}]}'
const SEEDS = [
  { ending: '.md', text: 'So $6 \\cdot 7 = 42$.\n\n## 1.2\n\nIt takes 3 days.\n' },
  { ending: '.tex', text: '\\begin{exercise}With $k = 8$ we get $k^2 = 64$.\\end{exercise}\n' },
  { ending: '.ipynb', text: NOTEBOOK },
]

/** The project, with a clock that stands still; faults are planted over it. */
const subject = (planted: object = {}) => ({ ...project, now: () => 0, ...planted })

const effort = { seed: 1, points: 4 }
const input = {
  path: 'fuzz.md',
  content:
    'Then\nso $6 \\cdot 7 = 43$ and `1 + 1 = 3`.\n\n```\ncode\n```\n\n<!-- claim\nfor: x > 1/2\nx = x\n-->\n',
  isBookUsed: false,
  effort,
}
const failuresOf = (planted: object, of: object = input): string[] =>
  examine(of, subject(planted), true).failures

/** The audit with every finding changed. */
const changed = (change: (finding: Finding) => Partial<Finding>) => ({
  audit: (...given: Parameters<typeof project.audit>) =>
    project.audit(...given).map(audit => ({
      ...audit,
      findings: audit.findings.map(finding => ({ ...finding, ...change(finding) })),
    })),
})

describe('the inputs', () => {
  test('of a seed and an index are always the same, and of others different', () => {
    const texts = (seed: number) => Array.from({ length: 40 }, (_, i) => `${inputAt(seed, i, SEEDS).content}`)
    expect(texts(7)).toEqual(texts(7))
    expect(new Set([...texts(7), ...texts(8)]).size).toBeGreaterThan(75)
  })

  test('are of every kind in every container, and none of them breaks a law', () => {
    const inputs = Array.from({ length: 1500 }, (_, i) => inputAt(15, i, SEEDS))
    const kinds = 'bytes characters grammar repeated soup splice structure tokens'.split(' ')
    const expected = ['.md', '.tex', '.ipynb', '.txt', '.rst', '.html', '.org'].flatMap(ending =>
      kinds.map(kind => kind + ending),
    )
    const found = inputs.map(({ kind }) => kind)
    expect([...new Set(found)]).toEqual(
      expect.arrayContaining([...expected, 'grammar.claims', 'grammar', 'growth.md']),
    )
    const short = inputs.filter(one => one.content.length < 400 && !('quarter' in one))
    expect(short.length).toBeGreaterThan(700)
    for (const [at, one] of short.entries())
      expect(examine(one, subject(), at % 10 === 0).failures).toEqual([])
  })

  test('of notebooks are read for the most part, and some are refused', () => {
    const notebooks = Array.from({ length: 900 }, (_, i) => inputAt(15, i, SEEDS)).filter(
      one => one.path === 'fuzz.ipynb' && one.content.length < 400,
    )
    const read = notebooks.map(one => examine(one, subject(), false)).filter(({ isRefused }) => !isRefused)
    expect(read.length).toBeGreaterThan(notebooks.length / 2)
    expect(read.length).toBeLessThan(notebooks.length)
  })

  test('are judged where chance has it, one of so many', () => {
    const judged = (every: number) => Array.from({ length: 4000 }, (_, i) => isJudgedAt(15, i, every))
    expect(judged(1)).not.toContain(false)
    const count = judged(10).filter(Boolean).length
    expect(count).toBeGreaterThan(300)
    expect(count).toBeLessThan(500)
  })
})

describe('the examination sees', () => {
  test('nothing in a sound audit', () => expect(failuresOf({})).toEqual([]))

  const throwing = () => {
    throw new TypeError('planted')
  }
  const faults: readonly (readonly [string, object, RegExp])[] = [
    ['a reader that throws', { read: throwing }, /throws TypeError: planted/],
    ['a reader of formulas that throws', { understand: throwing }, /throws TypeError: planted/],
    ['a judge that throws', { audit: throwing }, /throws TypeError: planted/],
    ['a report that throws', { report: throwing }, /the text report throws/],
    ['a schema that is broken', { validate: () => 'planted' }, /breaks its schema: planted/],
    ['a place outside', changed(({ end }) => ({ end: { ...end, offset: 999 } })), /outside the document/],
    ['another statement', changed(() => ({ statement: 'x' })), /does not stand in its place/],
    ['a line that is off', changed(({ start }) => ({ start: { ...start, line: 1 } })), /two minds/],
    ['a column that is off', changed(({ end }) => ({ end: { ...end, column: 2 } })), /two minds/],
    ['a value from elsewhere', changed(() => ({ stated: '99' })), /not in the statement/],
    ['findings without obligations', changedObligations(), /obligations/],
    ['an audit that is lost', { audit: () => [] }, /audits of other texts/],
    ['a reader that remembers', remembering(), /another reading of the same text/],
    ['a reader of formulas that remembers', forgetting(), /another reading of the same text/],
  ]
  test.each(faults)('%s', (_, planted, message) => expect(failuresOf(planted).join()).toMatch(message))

  test('bytes that are no text only where they are not refused in words', () => {
    const bytes = { ...input, content: new Uint8Array([0x24, 0xff, 0x24]) }
    expect(examine(bytes, subject(), true)).toMatchObject({ isRefused: true, failures: [] })
    expect(() => examine(bytes, subject({ decode: throwing }), true)).toThrow('planted')
  })

  test('notebooks that are none only where they are not refused in one sentence that names them', () => {
    const odd = { ...input, path: 'fuzz.ipynb', content: '{' }
    expect(examine(odd, subject(), true)).toMatchObject({ isRefused: true, failures: [] })
    for (const message of [
      'planted',
      'a.ipynb: expected a notebook',
      'fuzz.ipynb: expected a notebook\n, got',
    ])
      expect(failuresOf({ read: () => refuse(message) }, odd).join()).toMatch(/throws NotebookError/)
  })
})

function refuse(message: string): never {
  throw Object.assign(new Error(message), { name: 'NotebookError' })
}

/** A clock on which a reading takes so long per character, or per square of them. */
function clocked(costOf: (length: number) => number) {
  let time = 0
  return {
    now: () => time,
    read: (source: string) => {
      time += costOf(source.length)
      return [readDocument('nothing', 'a.md')]
    },
  }
}

describe('the time that an input takes', () => {
  const page = { ...input, content: 'a'.repeat(2048) }
  test('is held against its length', () => {
    const [little, much] = [timeToRead(2048), timeToRead(8192)]
    expect(timeToRead(1)).toBe(little)
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
    ).toMatch(/^reading takes 121 ms, allowed 120/)
  })

  test('that judging takes is held against the length too, and more is allowed with the book', () => {
    const judged = (cost: number, isBookUsed: boolean) => {
      let time = 0
      const audit = (...given: Parameters<typeof project.audit>) => {
        time += cost
        return project.audit(...given)
      }
      return failuresOf({ audit, now: () => time }, { ...page, isBookUsed }).join()
    }
    for (const isBookUsed of [true, false]) {
      const most = timeToJudge(2048, isBookUsed)
      expect(judged(most, isBookUsed)).toBe('')
      expect(judged(most + 1, isBookUsed)).toMatch(/^judging takes/)
    }
    expect(timeToJudge(2048, true)).toBeGreaterThan(timeToJudge(2048, false))
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
        clocked(length => length / 36),
        growing,
      ),
    ).toEqual([])
    expect(
      failuresOf(
        clocked(length => (length / 370) ** 2),
        growing,
      ).join(),
    ).toMatch(/grows too fast/)
  })
})

function changedObligations() {
  return {
    audit: (...given: Parameters<typeof project.audit>) =>
      project.audit(...given).map(one => ({ ...one, obligations: [] })),
  }
}

/** A reader that reads its second text otherwise. */
function remembering() {
  let runs = 0
  return {
    read: (source: string, path: string) => project.read(`${runs++ === 0 ? '' : '\n'}${source}`, path),
  }
}

/** A reader of formulas that reads none in its second text. */
function forgetting() {
  let runs = 0
  const understand = (document: Document) => {
    const { readings, statements } = project.understand(document)
    const isFirst = runs++ === 0
    return { readings: readings.map(one => (isFirst ? one : { ...one, chains: new Map() })), statements }
  }
  return { understand }
}
