import { describe, expect, test } from 'vitest'
import { applies, applyKnown, listings, MAX_HIDDEN } from '../../../src/conform/known-failures/apply-known.js'
import { readKnownLine } from '../../../src/conform/known-failures/known-line.js'
import type { CaseResult } from '../../../src/conform/model/report.js'
import { known, result } from './listings.js'

const WHOLE = { implementationVersion: '2.6', isFiltered: false }
const PART = { ...WHOLE, isFiltered: true }

/** By which line, counted from 1, each result is listed, and how it stands to it. */
const listed = (all: readonly CaseResult[], ...lines: string[]) =>
  listings(all, known(...lines).entries).map(({ line, result: { id }, standing }) => [
    id,
    line.line,
    standing,
  ])

describe('the line that a result belongs to', () => {
  const wrong = result('a/x/1', 'float32', 'wrong')
  test.each<[string, string[], number | null]>([
    ['names it', ['a/x/2 * wrong', 'a/x/1 * wrong'], 2],
    ['names it, whatever patterns stand before', ['a/** * wrong', 'a/x/1 * crash'], 2],
    ['names it in its format', ['a/x/1 float16 wrong', 'a/x/1 float64,float32 wrong'], 2],
    ['is a pattern where no line names it in its format', ['a/x/1 float16 wrong', 'a/x/* * wrong'], 2],
    ['is a pattern that matches it', ['a/* * wrong', 'b/x/* * wrong', 'a/*/1 * wrong'], 3],
    ['is a pattern in its format', ['a/x/* float16 wrong', 'a/x/* float32 wrong'], 2],
    ['says how it fails before others', ['a/x/* * crash', 'a/x/** * wrong', 'a/** * wrong'], 2],
    ['is the first where none says so', ['a/x/* * crash', 'a/x/** * timeout'], 1],
    ['is none', ['a/x/2 * wrong', 'b/** * wrong'], null],
  ])('%s', (_, lines, line) => {
    const standing = lines[(line ?? 1) - 1]!.endsWith('wrong') ? 'as-listed' : 'other'
    expect(listed([wrong], ...lines)).toEqual(line === null ? [] : [['a/x/1', line, standing]])
  })

  test('is none where there are no lines, nor for a fresh case', () => {
    expect(listings([wrong], [])).toEqual([])
    expect(listed([result('a/x/1', 'float32', 'wrong', { source: 'fresh' })], 'a/** * wrong')).toEqual([])
    expect(listed([result('a/x/1', 'float32', 'wrong', { source: 'law' })], 'a/** * wrong')).toHaveLength(1)
  })

  test.each<[string, CaseResult, string, string]>([
    ['a named case fails as listed', wrong, 'a/x/1 * wrong', 'as-listed'],
    ['a named case is faithful', result('a/x/1', 'float32', 'faithful'), 'a/x/1 * wrong', 'passing'],
    ['a named case is accurate', result('a/x/1', 'float32', 'accurate'), 'a/x/1 * wrong', 'passing'],
    ['a named case is not supported', result('a/x/1', 'float32', 'unsupported'), 'a/x/1 * wrong', 'other'],
    ['a named case fails otherwise', wrong, 'a/x/1 * crash', 'other'],
    ['a case of a pattern fails as listed', wrong, 'a/x/* * wrong', 'as-listed'],
    ['a case of a pattern fails otherwise', wrong, 'a/x/* * crash', 'other'],
    ['no pattern matches the case', result('a/x/1', 'float32', 'wrong'), 'a/* * wrong', ''],
    ['a case of a pattern passes', result('a/x/1', 'float32', 'unsupported'), 'a/** * wrong', 'passing'],
    [
      'a case of a pattern is unstable where that is let pass',
      result('a/x/1', 'float32', 'unstable', { isFailure: false }),
      'a/** * wrong',
      'passing',
    ],
    [
      'a case is unstable as listed, where that is let pass',
      result('a/x/1', 'float32', 'unstable', { isFailure: false }),
      'a/** * unstable',
      'as-listed',
    ],
  ])('%s', (_, one, line, standing) => {
    expect(listed([one], line).map(([, , is]) => is)).toEqual(standing === '' ? [] : [standing])
  })
})

describe('a result that is listed', () => {
  test('is known and fails no more; one that fails otherwise fails in any case, and the others are as they were', () => {
    const all = [
      result('a/x/1', 'float32', 'wrong'),
      result('a/x/1', 'float16', 'unsupported'),
      result('a/x/1', 'float64', 'accurate'),
      result('a/x/2', 'float64', 'wrong'),
    ]
    const { results: marked } = applyKnown(all, known('b/b * wrong', 'a/x/1 * wrong'), WHOLE)
    expect(marked).toEqual([
      { ...all[0], known: { line: 2, reason: 'why' }, isFailure: false },
      { ...all[1], isFailure: true },
      all[2],
      all[3],
    ])
  })
})

/** What is complained of. */
const complaints = (all: readonly CaseResult[], lines: string[], context = WHOLE) =>
  applyKnown(all, known(...lines), context).complaints

const many = (count: number, level: CaseResult['level'], from = 0): CaseResult[] =>
  Array.from({ length: count }, (_, i) => result(`a/x/${from + i}`, 'float32', level))

describe('a line', () => {
  test('without a case is complained of, unless cases were left out', () => {
    const none = 'expected a case that no other line lists, got none: remove this line'
    const lines = ['a/x/1 * wrong', 'a/** * wrong']
    expect(complaints([], lines)).toEqual([`a.known:1: a/x/1: ${none}`, `a.known:2: a/**: ${none}`])
    expect(complaints([], lines, PART)).toEqual([])
  })

  test('that names a case is complained of where it passes, even if cases were left out', () => {
    const passing = [result('a/x/1', 'float32', 'faithful'), result('a/x/1', 'float16', 'accurate')]
    const text = 'a.known:1: a/x/1: listed as wrong, but passes in'
    for (const context of [WHOLE, PART]) {
      expect(complaints(passing, ['a/x/1 float32,float16 wrong'], context)).toEqual([
        `${text} float32, float16: remove this line`,
      ])
      expect(complaints(passing.slice(1), ['a/x/1 * wrong'], context)).toEqual([
        `${text} float16: remove this line, or float16 from it`,
      ])
      expect(complaints(passing, ['a/x/1 * wrong'], context)).toEqual([
        `${text} float32, float16: remove this line, or float32 and float16 from it`,
      ])
      expect(
        complaints([...passing, result('a/x/1', 'float64', 'wrong')], ['a/x/1 * wrong'], context),
      ).toEqual([`${text} float32, float16: remove this line, or float32 and float16 from it`])
    }
  })

  test('is complained of where a case fails otherwise: each such case', () => {
    const all = [result('a/x/1', 'float32', 'crash'), result('a/x/2', 'float16', 'timeout')]
    const other = (id: string, got: string) =>
      `a.known:1: a/x/*: ${id} is listed as wrong, got ${got}: give it a line of its own`
    for (const context of [WHOLE, PART])
      expect(complaints(all, ['a/x/* * wrong'], context)).toEqual([
        other('a/x/1 float32', 'crash'),
        other('a/x/2 float16', 'timeout'),
      ])
    expect(complaints([all[0]!], ['a/x/1 * wrong'])).toEqual([
      'a.known:1: a/x/1: a/x/1 float32 is listed as wrong, got crash: give it a line of its own',
    ])
  })
})

describe('a pattern', () => {
  test('none of whose cases fails is complained of, unless cases were left out', () => {
    const all = many(3, 'faithful')
    expect(complaints(all, ['a/x/* * wrong'])).toEqual([
      'a.known:1: a/x/*: none of its 3 cases fails: remove this line',
    ])
    expect(complaints(all, ['a/x/* * wrong'], PART)).toEqual([])
    expect(complaints([...all, ...many(1, 'wrong', 9)], ['a/x/* * wrong'])).toEqual([])
  })

  test('one of whose cases fails otherwise and none as listed is complained of for that alone', () => {
    expect(complaints([...many(2, 'faithful'), ...many(1, 'crash', 9)], ['a/x/* * wrong'])).toEqual([
      'a.known:1: a/x/*: a/x/9 float32 is listed as wrong, got crash: give it a line of its own',
    ])
  })

  test('hides twenty failures, or as many as it says, and no more', () => {
    expect(MAX_HIDDEN).toBe(20)
    const text = (pattern: string, hidden: number, most: string) => [
      `a.known:1: ${pattern}: hides ${hidden} failures, expected at most ${most}`,
    ]
    expect(complaints(many(20, 'wrong'), ['a/x/* * wrong'])).toEqual([])
    expect(complaints(many(21, 'wrong'), ['a/x/* * wrong'])).toEqual(text('a/x/*', 21, '20 without max=N'))
    expect(complaints(many(2, 'wrong'), ['a/x/* * wrong max=2'])).toEqual([])
    expect(complaints(many(3, 'wrong'), ['a/x/* * wrong max=2'], PART)).toEqual(text('a/x/*', 3, '2'))
    expect(complaints(many(21, 'wrong'), ['a/x/* * wrong max=21'])).toEqual([])
    expect(complaints([...many(20, 'wrong'), ...many(5, 'faithful', 20)], ['a/x/* * wrong'])).toEqual([])
  })
})

describe('a line for some versions', () => {
  const LINE = 'a/x/1 * wrong if version < 2.7'
  const wrong = result('a/x/1', 'float32', 'wrong')

  test.each([
    ['2.6', true],
    ['2.7', false],
    [undefined, null],
    ['nightly', null],
  ])('applies to %s: %s', (implementationVersion, expected) => {
    const context = { implementationVersion, isFiltered: false }
    expect(applies(readKnownLine(LINE), context)).toBe(expected)
    expect(applies(readKnownLine('a/x/1 * wrong'), context)).toBe(true)
    const applied = applyKnown([wrong], known(LINE), context)
    expect(applied.results[0]!.known !== null).toBe(expected === true)
    expect(applied.results[0]!.isFailure).toBe(expected !== true)
    expect(applied.complaints).toEqual(
      expected === null
        ? [
            `a.known:1: a/x/1: expected an implementation that says its version, got ${implementationVersion ?? 'none'}`,
          ]
        : [],
    )
    // That it names nothing is no complaint where it does not apply.
    expect(applyKnown([], known(LINE), context).complaints.length).toBe(expected === false ? 0 : 1)
  })
})
