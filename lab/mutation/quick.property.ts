import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DryRun } from './dry-run.mjs'
import { quickOf } from './quick.mjs'

const ran = (id: string, milliseconds: number) => ({ id, file: id.slice(0, 1), milliseconds, mutants: [] })
const files = (...tests: ReturnType<typeof ran>[]) =>
  [...new Set(tests.map(({ file }) => file))].map(file => ({
    file,
    milliseconds: 1,
    tests: tests.filter(test => test.file === file),
  }))
const idsOf = (affected: ReturnType<typeof quickOf>) =>
  affected.flatMap(({ tests }) => tests.map(({ id }) => id))

describe('the quick tests of some', () => {
  const some = fc
    .array(fc.nat(9), { maxLength: 12 })
    .map(times => times.map((time, at) => ran('abc'[at % 3]! + at, time)))

  test('take at most so long together, and one more would take longer', () =>
    fc.assert(
      fc.property(some, fc.nat(60), (tests, longest) => {
        const chosen = new Set(idsOf(quickOf(files(...tests), longest)))
        const times = tests.filter(({ id }) => chosen.has(id)).map(({ milliseconds }) => milliseconds)
        const left = tests.filter(({ id }) => !chosen.has(id)).map(({ milliseconds }) => milliseconds)
        const total = times.reduce((sum, time) => sum + time, 0)
        expect(total).toBeLessThanOrEqual(longest)
        if (left.length === 0) return
        expect(total + Math.min(...left)).toBeGreaterThan(longest)
        expect(Math.max(0, ...times)).toBeLessThanOrEqual(Math.min(...left))
      }),
    ))

  test('are all that end exactly in time, in the order they came in, and no file is without one', () => {
    const affected = files(ran('a1', 4), ran('a2', 1), ran('b1', 9), ran('c1', 2))
    expect(idsOf(quickOf(affected, 7))).toEqual(['a1', 'a2', 'c1'])
    expect(quickOf(affected, 7).map(({ file }) => file)).toEqual(['a', 'c'])
    expect(idsOf(quickOf(affected, 6))).toEqual(['a2', 'c1'])
    expect(quickOf(affected, 0)).toEqual([])
  })
})

describe('a run without a mutant', () => {
  const tests = [ran('a1', 4), ran('a2', 1), ran('b1', 3), ran('c1', 2)]
  const met = (id: string, ...mutants: string[]) => ({ ...tests.find(test => test.id === id)!, mutants })
  const dryRun = new DryRun({
    files: [
      { file: 'a', milliseconds: 7, mutants: ['3'] },
      { file: 'b', milliseconds: 8, mutants: [] },
      { file: 'c', milliseconds: 9, mutants: [] },
    ],
    tests: [met('a1', '1'), met('a2', '2'), met('b1', '1', '3'), met('c1')],
  })

  test.each([
    ['1', ['b', ['b1']], ['a', ['a1']]],
    ['2', ['a', ['a2']]],
    ['3', ['b', ['b1']], ['a', ['a2', 'a1']]],
    ['4'],
  ])(
    'tells which tests meet mutant %s, and all of a file that meets it as it loads',
    (mutant, ...expected) => {
      const affected = dryRun.affected(mutant as string)
      expect(affected.map(({ file, tests }) => [file, tests.map(({ id }) => id)])).toEqual(expected)
    },
  )

  test('keeps how long a file takes to load', () => {
    expect(dryRun.affected('2').map(({ milliseconds }) => milliseconds)).toEqual([7])
  })
})
