import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isPerfect, scoredLines, tableLines, totalLine } from './print.mjs'
import { isNamedAs, type Scored, scoreOf, totalsOf } from './score.mjs'
import { FAULTS } from './table.mjs'

/**
 * Faults of real code, written from their formulas, against what the runner names them: the names stand in a table of
 * ours and the runner knows nothing of it. Each fault has a twin without it, which must pass.
 */

const folder = new URL('../../fixtures/subjects/twins/', import.meta.url)
const linesOf = (stem: string) => readFileSync(new URL(`${stem}.mjs`, folder), 'utf8').split('\n')

/** The cases of the files and the laws; `npm run lab -- twins` adds fresh cases. */
const scored: Scored[] = await Promise.all(FAULTS.map(fault => scoreOf(fault, 0)))

describe('the twins', () => {
  test('all faults fail and are named, and all correct twins pass', () => {
    expect(scored.filter(one => !isPerfect([one])).flatMap(scoredLines)).toEqual([])
    expect(totalLine(scored)).toBe('18 of 18 faults fail, 18 of 18 named, 18 of 18 correct twins pass')
  })

  test('what is named follows from answers in every format that the twin has', () => {
    const rows = scored.flatMap(({ rows }) => rows)
    expect(rows.filter(({ identified }) => !identified || identified.cases < 10)).toEqual([])
    expect(new Set(rows.map(({ dtype }) => dtype))).toEqual(new Set(['float64', 'float32']))
  })

  test('every module in the folder is in the table', () => {
    const stems = readdirSync(folder).filter(name => name !== 'steps.mjs')
    const listed = FAULTS.flatMap(({ module }) => [`${module}.correct.mjs`, `${module}.faulty.mjs`])
    expect(stems.sort()).toEqual(listed.sort())
  })

  test.each(FAULTS)('$module differs from its twin in little more than its name', ({ module }) => {
    const correct = new Set(linesOf(`${module}.correct`))
    const own = linesOf(`${module}.faulty`).filter(line => !correct.has(line) && !line.startsWith('import'))
    // Its name, and the fault: the longest is a variance in one pass.
    expect(own.length).toBeLessThanOrEqual(7)
    expect(own.length).toBeGreaterThanOrEqual(2)
  })
})

describe('the score of the twins', () => {
  const first = scored[0]!

  test('a wrong entry of the table is noticed', async () => {
    const fault = { ...first.fault, names: { 'dpo.smoothed-loss': ['beta-dropped'] } }
    const wrong = await scoreOf(fault, 0)
    expect(totalsOf([wrong])).toEqual({ faults: 1, failing: 1, named: 0, passing: 1 })
    expect(isPerfect([wrong, ...scored.slice(1)])).toBe(false)
    expect(scoredLines(wrong).every(line => line.startsWith('NOT'))).toBe(true)
  })

  test('a correct implementation in the place of a faulty one is noticed, and the reverse', () => {
    const passing = first.rows.map(row => ({
      ...row,
      isFailing: false,
      isNamed: false,
      identified: undefined,
    }))
    expect(isPerfect([{ ...first, rows: passing }])).toBe(false)
    expect(isPerfect([{ ...first, rows: [] }])).toBe(false)
    expect(isPerfect([{ ...first, alarms: ['dpo.smoothed-loss wrong'] }])).toBe(false)
    expect(isPerfect([])).toBe(false)
    expect(tableLines([{ ...first, rows: passing }])[2]).toContain('`nothing`')
  })

  test('one format that is not named is enough not to be named', () => {
    const rows = first.rows.map((row, i) => (i === 0 ? { ...row, isNamed: false } : row))
    expect(totalsOf([{ ...first, rows }]).named).toBe(0)
  })

  test('a name counts alone, or with those that give the same numbers', () => {
    expect(isNamedAs(['a'], ['a'])).toBe(true)
    expect(isNamedAs(['b', 'a'], ['a', 'b'])).toBe(true)
    expect(isNamedAs(['a', 'b'], ['a'])).toBe(false)
    expect(isNamedAs(['b'], ['a', 'b'])).toBe(false)
    expect(isNamedAs([], ['a'])).toBe(false)
    expect(isNamedAs([], [])).toBe(false)
  })
})
