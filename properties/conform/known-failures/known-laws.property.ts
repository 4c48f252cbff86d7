import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyKnown, type KnownContext } from '../../../src/conform/known-failures/apply-known.js'
import { parseKnown } from '../../../src/conform/known-failures/known-failures.js'
import { LISTABLE } from '../../../src/conform/known-failures/known-line.js'
import { isListedPlace } from '../../../src/conform/known-failures/listed-place.js'
import { updateKnown } from '../../../src/conform/known-failures/update-known.js'
import type { CaseResult } from '../../../src/conform/model/report.js'
import { DTYPE_NAMES } from '../../../src/conform/results/tally.js'
import { caseId, OPERATIONS, results } from '../results/reports.js'
import { known } from './listings.js'

const CONTEXT: KnownContext = { implementationVersion: '2.6.0', isFiltered: false }

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
})

describe('known failures', () => {
  const apply = (text: string, all: readonly CaseResult[], context = CONTEXT) =>
    applyKnown(all, parseKnown(text, 'a.known'), context)

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
})

const PLACE = { op: 'a', dtype: 'float32', ids: ['a/x/1', 'a/y/2'] } as const

test.each<[string, string[], boolean]>([
  ['a line that names a case of the operation', ['a/z/3 * wrong'], true],
  ['one in the format', ['a/z/3 float32 wrong'], true],
  ['one in another format', ['a/z/3 float16 wrong'], false],
  ['one of another operation', ['aa/x/1 * wrong', 'b/a/1 * wrong'], false],
  ['a pattern that the last stored case has', ['a/y/* * wrong'], true],
  ['a pattern that no stored case has', ['a/z/* * wrong'], false],
  ['a pattern in another format', ['a/** float64 wrong'], false],
  ['a level that does not fail the run', ['a/** * unstable', 'a/x/1 * unstable'], false],
  ['a condition that holds', ['a/** * wrong if version < 2.7'], true],
  ['a condition that does not', ['a/** * wrong if version > 2.7'], false],
  ['the second of two lines', ['b/** * wrong', 'a/** * wrong'], true],
  ['no line', [], false],
])('an operation in a format is listed by %s', (_, lines, expected) => {
  expect(isListedPlace(known(...lines), PLACE, '2.6', level => level !== 'unstable')).toBe(expected)
})

test('not where the implementation says no version and the line asks for one', () => {
  const lines = known('a/** * wrong if version < 2.7')
  expect(isListedPlace(lines, PLACE, undefined, () => true)).toBe(false)
})
