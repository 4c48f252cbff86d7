import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksIn, type Counts, lineOf, merged, noCounts, plus, reportOf, totalOf } from './claim-counts.mjs'
import { doneIn, expectedIn, folderOf, progressOf, sources } from './claim-run.mjs'

/** A run that was interrupted, and a part of it, must not pass for the whole. */

const few = fc.nat(40)
const countsOfBlocks: fc.Arbitrary<Counts> = fc.record({
  proved: few,
  refuted: few,
  undecided: few,
  unconfirmed: fc.record({ proved: few, refuted: few }),
  missed: few,
  reasons: fc.dictionary(fc.constantFrom('too large', 'undefined'), fc.nat(9), {
    noNullPrototype: true,
  }),
  claims: fc.uniqueArray(fc.constantFrom('15.1/ratio', '15.6/shift', '15.10/loss')),
  false: fc.array(fc.constantFrom('15.1/ratio: proved 1 = 2'), { maxLength: 2 }),
  seconds: few,
})
const blocks = fc.array(countsOfBlocks, { minLength: 1, maxLength: 8 })
const expectedOf = (all: readonly Counts[]) => ({
  blocks: all.length,
  mutants: all.map(totalOf).reduce((sum, one) => sum + one, 0),
})
const sums = (all: readonly Counts[], of: (counts: Counts) => number) =>
  all.map(of).reduce((sum, one) => sum + one, 0)

describe('the lines of all blocks', () => {
  test('add up to the whole, in whatever files and order they are, and however often', () =>
    fc.assert(
      fc.property(blocks, fc.nat(7), fc.nat(), (all, cut, order) => {
        const lines = all.map((counts, place) => lineOf(place, counts))
        const turned = [...lines.slice(order % lines.length), ...lines.slice(0, order % lines.length)]
        const texts = [turned.slice(0, cut).join(''), `\n${turned.join('')}`]
        const counts = merged(blocksIn(texts), expectedOf(all))
        expect([counts.proved, counts.refuted, counts.undecided, counts.missed]).toEqual([
          sums(all, one => one.proved),
          sums(all, one => one.refuted),
          sums(all, one => one.undecided),
          sums(all, one => one.missed),
        ])
        expect(counts.unconfirmed).toEqual({
          proved: sums(all, one => one.unconfirmed.proved),
          refuted: sums(all, one => one.unconfirmed.refuted),
        })
        expect(counts.reasons['too large'] ?? 0).toBe(sums(all, one => one.reasons['too large'] ?? 0))
        expect(counts.false.length).toBe(sums(all, one => one.false.length))
        expect(new Set(counts.claims)).toEqual(new Set(all.flatMap(({ claims }) => claims)))
        expect(reportOf(counts)).toMatchObject({
          total: expectedOf(all).mutants,
          claims: counts.claims.length,
        })
      }),
    ))

  test('are refused where one is missing, cut off, or of other mutants', () =>
    fc.assert(
      fc.property(blocks, fc.nat(), fc.integer({ min: 1, max: 30 }), (all, which, shortened) => {
        const place = which % all.length
        const lines = all.map((counts, at) => lineOf(at, counts))
        const without = lines.toSpliced(place, 1)
        expect(() => merged(blocksIn(without), expectedOf(all))).toThrow(`got none of ${place}`)
        const cut = lines[place]!.slice(0, -shortened - 1)
        expect(() => merged(blocksIn([...without, cut]), expectedOf(all))).toThrow(`got none of ${place}`)
        expect(merged(blocksIn([`${cut}\n${lines[place]}`, ...without]), expectedOf(all)).proved).toBe(
          sums(all, one => one.proved),
        )
        const { blocks: count, mutants } = expectedOf(all)
        expect(() => merged(blocksIn(lines), { blocks: count, mutants: mutants + 1 })).toThrow(/mutants/)
      }),
    ))
})

test('nothing is added by nothing', () =>
  fc.assert(
    fc.property(countsOfBlocks, counts => {
      expect(plus(noCounts(), counts)).toEqual(plus(counts, noCounts()))
      expect(plus(noCounts(), counts)).toEqual(counts)
    }),
  ))

describe('a folder of a run', () => {
  const oneProved = { ...noCounts(), proved: 3, false: ['15.1/ratio: proved 1 = 2'] }

  test('tells what is done, of all parts, and how long the rest takes at the speed since the start', () =>
    inFolder(root => {
      expect(expectedIn(root)).toBe(null)
      expect(progressOf(root, { mutants: 0, seconds: 1 }).text).toBe('counting the mutants')
      writeFileSync(path.join(root, 'expected.json'), JSON.stringify({ blocks: 3, mutants: 18 }))
      writeFileSync(path.join(root, '0-of-2.jsonl'), lineOf(0, oneProved))
      writeFileSync(path.join(root, '1-of-2.jsonl'), `\n${lineOf(1, oneProved)}{"block":2,"cou`)
      expect([...doneIn(root).keys()]).toEqual([0, 1])
      // Three since the start in a minute: of the twelve that are left one each twenty seconds.
      expect(progressOf(root, { mutants: 3, seconds: 60 })).toEqual({
        mutants: 6,
        text: '6 of 18 mutants, 2 false, 4 minutes left',
      })
      expect(progressOf(root, { mutants: 6, seconds: 60 }).text).toBe('6 of 18 mutants, 2 false')
    }))

  test('is another one once a source has changed, and the same until then', () =>
    inFolder(root => {
      const source = (name: string, text: string) => {
        mkdirSync(path.join(root, 'src/deep'), { recursive: true })
        writeFileSync(path.join(root, 'src', name), text)
      }
      const folder = () =>
        folderOf(
          path.join(root, 'runs'),
          ['a.ts', 'deep/b.ts'].map(name => path.join(root, 'src', name)),
        )
      source('a.ts', '1')
      source('deep/b.ts', '1')
      const first = folder()
      expect(folder()).toBe(first)
      source('deep/b.ts', '2')
      const second = folder()
      source('a.ts', '2')
      expect(new Set([first, second, folder()]).size).toBe(3)
      source('a.ts', '1')
      expect(folder()).toBe(second)
    }))
})

test('the counts depend on what settles the mutants, and neither on reports nor on the property itself', () => {
  const files = sources()
  expect(files).toEqual(
    expect.arrayContaining([
      'src/math/proof/normal-form.ts',
      'src/fields/machine-learning/book.ts',
      'package-lock.json',
    ]),
  )
  expect(files.filter(file => file.startsWith('src/report/') || file.endsWith('.property.ts'))).toEqual([])
})

function inFolder(body: (root: string) => void): void {
  const root = mkdtempSync(path.join(tmpdir(), 'claim-run-'))
  try {
    body(root)
  } finally {
    rmSync(root, { recursive: true })
  }
}
