import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyKnown, type KnownContext } from '../../../src/conform/known-failures/apply-known.js'
import { KnownFailuresError, parseKnown } from '../../../src/conform/known-failures/known-failures.js'
import { LISTABLE } from '../../../src/conform/known-failures/known-line.js'
import { updateKnown } from '../../../src/conform/known-failures/update-known.js'
import type { CaseResult } from '../../../src/conform/model/report.js'
import { DTYPE_NAMES } from '../../../src/conform/results/tally.js'
import { caseId, OPERATIONS, results } from './reports.js'

const CONTEXT: KnownContext = { implementationVersion: '2.6.0', isFiltered: false }
const FILTERED: KnownContext = { ...CONTEXT, isFiltered: true }

const filledIn = (text: string) => text.replaceAll('# reason: …', '# https://example.org/1')

/** Files that fit the results of the arbitrary: exact ids, patterns, formats, conditions, comments and blank lines. */
const entry = fc
  .tuple(
    fc
      .constantFrom(...OPERATIONS)
      .chain(op =>
        fc.oneof(caseId(op), fc.constantFrom(`${op}/**`, `${op}/tiny/*`, '**', `${op}/*/*#zero-sum`)),
      ),
    fc.oneof(
      fc.constant('*'),
      fc.subarray([...DTYPE_NAMES], { minLength: 1 }).map(all => all.join(',')),
    ),
    fc.constantFrom(...LISTABLE, 'wrong', 'wrong'),
    fc.constantFrom('', '', '', '  if version < 2.7', '  if version >= 2.7'),
    fc.constantFrom('', '  # of its own'),
  )
  .map(
    ([pattern, dtypes, level, condition, comment]) => `${pattern}  ${dtypes}  ${level}${condition}${comment}`,
  )

const file = fc
  .array(
    fc.tuple(
      fc.constantFrom('# why\n', '# why\n# more\n', '\n# why\n', '\n\n# why\n'),
      fc.array(entry, { maxLength: 4 }),
    ),
    {
      maxLength: 5,
    },
  )
  .map(blocks => blocks.map(([head, lines]) => `${head}${lines.map(line => `${line}\n`).join('')}`).join(''))

const listable = (all: readonly CaseResult[]) => all.filter(one => one.source !== 'fresh')

describe('an update of known failures', () => {
  test('leaves nothing to complain of once the reasons are filled in, and no failure', () =>
    fc.assert(
      fc.property(results(), file, (all, before) => {
        const { text } = updateKnown(before, all, CONTEXT)
        const applied = applyKnown(all, parseKnown(filledIn(text), 'f'), CONTEXT)
        expect(applied.complaints).toEqual([])
        expect(listable(applied.results).filter(({ isFailure }) => isFailure)).toEqual([])
      }),
      { numRuns: 500 },
    ))

  test('changes nothing when it is done again, with or without the reasons', () =>
    fc.assert(
      fc.property(results(), file, (all, before) => {
        const { text } = updateKnown(before, all, CONTEXT)
        expect(updateKnown(text, all, CONTEXT).text).toBe(text)
        expect(updateKnown(filledIn(text), all, CONTEXT).text).toBe(filledIn(text))
      }),
      { numRuns: 300 },
    ))

  test('keeps what it keeps in its order, and lists nothing that does not fail', () =>
    fc.assert(
      fc.property(results(), file, (all, before) => {
        const { text } = updateKnown(before, all, CONTEXT)
        const old = before.split('\n')
        const kept = text.split('\n').filter(line => line !== '' && old.includes(line))
        let from = 0
        for (const line of kept) {
          const at = old.indexOf(line, from)
          expect(at).toBeGreaterThanOrEqual(from)
          from = at + 1
        }
        for (const { id, dtypes, level, condition } of parseKnown(filledIn(text), 'f').entries)
          if (id !== null && condition?.operator !== '>=')
            expect(all.some(one => one.id === id && one.level === level && dtypes.includes(one.dtype))).toBe(
              true,
            )
      }),
    ))

  test('leaves a file alone of which everything still fails, byte by byte', () => {
    const text =
      '# a header\n\n# why   it fails\nbt.loss/smoke/1   *   wrong  # and more\n\n\tbt.loss/tiny/*  float32  crash  # x\n'
    const all = [result('bt.loss/smoke/1', 'wrong'), result('bt.loss/tiny/2', 'crash')]
    expect(updateKnown(text, all, CONTEXT)).toEqual({ text, remarks: [] })
  })

  test('drops a format, a line, and with its last line the comment of a block', () => {
    const text = '# a header\n\n# gone\na/1 * wrong\n\n# stays\na/2 float32,float64 wrong # 2\na/3 * crash\n'
    const all = [
      result('a/1', 'accurate'),
      result('a/2', 'wrong'),
      result('a/2', 'faithful', 'float64'),
      result('a/4', 'timeout'),
    ]
    expect(updateKnown(text, all, CONTEXT).text).toBe(
      '# a header\n\n# stays\na/2  float32  wrong  # 2\n\n# reason: …\na/4  float32  timeout\n',
    )
  })

  test('lets a pattern hide as many as it hides now, in so many words', () => {
    const all = Array.from({ length: 21 }, (_, i) => result(`a/${i}`, 'wrong'))
    expect(updateKnown('# x\na/* * wrong # y\n', all, CONTEXT).text).toBe('# x\na/*  *  wrong  max=21  # y\n')
    expect(updateKnown('# x\na/* * wrong max=9\n', all, CONTEXT).text).toBe('# x\na/*  *  wrong  max=21\n')
    expect(updateKnown('# x\na/* * wrong max=99\n', all, CONTEXT).text).toBe('# x\na/* * wrong max=99\n')
  })

  test('says of fresh failures that they are to be saved, and lists none of them', () => {
    const fresh: CaseResult = { ...result('fresh/7/0:1', 'wrong'), source: 'fresh' }
    const { text, remarks } = updateKnown('', [fresh], CONTEXT)
    expect(text).toBe('')
    expect(remarks).toEqual([expect.stringMatching(/^fresh\/7\/0:1 float32 is wrong: .*--save/)])
  })

  test('is refused on a run that leaves cases out', () => {
    expect(() => updateKnown('', [], FILTERED)).toThrow(KnownFailuresError)
  })
})

function result(id: string, level: CaseResult['level'], dtype: CaseResult['dtype'] = 'float32'): CaseResult {
  return {
    id,
    op: id.split('/')[0]!,
    dtype,
    source: 'fixture',
    level,
    part: 'value',
    index: 0,
    input: { x: ['1'], p: [] },
    got: '1',
    expected: '2',
    ulps: '3',
    kappa: null,
    digits: null,
    convention: null,
    message: 'm',
    known: null,
    isFailure: LISTABLE.includes(level) && level !== 'unstable',
  }
}

describe('known failures', () => {
  const apply = (text: string, all: readonly CaseResult[], context = CONTEXT) =>
    applyKnown(all, parseKnown(text, 'a.known'), context)
  const complaintsOf = (text: string, all: readonly CaseResult[], context = CONTEXT) =>
    apply(text, all, context).complaints

  test('that a file lists fail the run no more, and are nothing else', () =>
    fc.assert(
      fc.property(results(), file, (all, text) => {
        const { results: marked } = apply(text.replace(/^(?=\S+ {2})/gm, ''), all)
        marked.forEach((one, i) => {
          expect({ ...one, known: null, isFailure: all[i]!.isFailure }).toEqual({
            ...all[i]!,
            isFailure: all[i]!.isFailure,
          })
          if (one.known === null) expect(one.isFailure || !all[i]!.isFailure).toBe(true)
          else
            expect({ isFailure: one.isFailure, source: one.source === 'fresh' }).toEqual({
              isFailure: false,
              source: false,
            })
        })
      }),
    ))

  test('without a file are as they were', () =>
    fc.assert(
      fc.property(results(), all => {
        expect(apply('', all)).toEqual({ results: all, complaints: [] })
      }),
    ))

  test.each<[string, string, CaseResult[], RegExp | null]>([
    ['as listed', 'a/1 * wrong # x', [result('a/1', 'wrong')], null],
    [
      'passing',
      'a/1 * wrong # x',
      [result('a/1', 'faithful')],
      /^a\.known:1: a\/1: .*passes in float32: remove this line/,
    ],
    ['failing in another way', 'a/1 * wrong # x', [result('a/1', 'crash')], /listed as wrong, got crash/],
    ['not there', 'a/1 * wrong # x', [result('a/2', 'accurate')], /got none: remove this line$/],
    ['in another format', 'a/1 float64 wrong # x', [result('a/1', 'wrong')], /got none: remove this line$/],
    ['some of a pattern', 'a/* * wrong # x', [result('a/1', 'wrong'), result('a/2', 'accurate')], null],
    [
      'none of a pattern',
      'a/* * wrong # x',
      [result('a/1', 'accurate'), result('a/2', 'accurate')],
      /none of its 2 cases fails/,
    ],
    [
      'another way in a pattern',
      'a/* * wrong # x',
      [result('a/1', 'wrong'), result('a/2', 'crash')],
      /a\/2 float32 is listed as wrong, got crash/,
    ],
    ['of another version', 'a/1 * wrong if version < 2.6 # x', [result('a/1', 'accurate')], null],
    ['of this version', 'a/1 * wrong if version < 2.7 # x', [result('a/1', 'accurate')], /remove this line/],
    [
      'a line of its own',
      'a/* * wrong # x\na/2 * crash # y',
      [result('a/1', 'wrong'), result('a/2', 'crash')],
      null,
    ],
    [
      'two patterns',
      'a/** * crash # x\na/* * wrong # y',
      [result('a/b/1', 'crash'), result('a/1', 'wrong')],
      null,
    ],
    ['listed twice', 'a/1 * wrong # x\na/1 * wrong # y', [result('a/1', 'wrong')], /^a\.known:2: .*got none/],
  ])('%s', (_, text, all, complaint) => {
    const complaints = complaintsOf(text, all)
    expect(complaints).toEqual(complaint === null ? [] : [expect.stringMatching(complaint)])
  })

  test('that fail in another way than listed fail the run, even where the level alone would not', () => {
    expect(apply('a/1 * wrong # x', [result('a/1', 'unstable')]).results[0]).toMatchObject({
      isFailure: true,
      known: null,
    })
  })

  test('hidden by a pattern are at most 20, or as many as it says', () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => result(`a/${i}`, 'wrong'))
    expect(complaintsOf('a/* * wrong # x', many(20))).toEqual([])
    expect(complaintsOf('a/* * wrong # x', many(21))).toEqual([
      expect.stringMatching(/hides 21 failures, expected at most 20 without max=N/),
    ])
    expect(complaintsOf('a/* * wrong max=21 # x', many(21))).toEqual([])
    expect(complaintsOf('a/* * wrong max=2 # x', many(3))).toEqual([
      expect.stringMatching(/hides 3 failures, expected at most 2$/),
    ])
  })

  test('need not be met on a run that leaves cases out, but do not pass there either', () => {
    expect(complaintsOf('a/1 * wrong # x\nb/* * crash # y', [], FILTERED)).toEqual([])
    expect(complaintsOf('a/1 * wrong # x', [result('a/1', 'accurate')], FILTERED)).toHaveLength(1)
  })

  test('of some versions need an implementation that says its own', () => {
    const context = { ...CONTEXT, implementationVersion: undefined }
    expect(complaintsOf('a/1 * wrong if version < 2 # x', [result('a/1', 'wrong')], context)).toEqual([
      expect.stringMatching(/expected an implementation that says its version, got none/),
    ])
  })
})
