import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditAll, type Threads } from '../../src/command/pool.js'
import type { Source } from '../../src/command/sources/source.js'

const CHOICES = { strict: false, seed: 15, points: 20 }

/** The built worker, which the properties find in dist; the pool itself runs from its source. */
const built = (most: number): Threads => ({
  most,
  file: new URL('../../dist/command/audit-worker.js', import.meta.url),
})
const faulty: Threads = { most: 2, file: new URL('./faulty-worker.mjs', import.meta.url) }
const alone: Threads = { most: 1, file: built(1).file }
const nowhere: Threads = { most: 4, file: new URL('./no-such-worker.js', import.meta.url) }

const texts = (contents: readonly string[]): Source[] =>
  contents.map((text, at) => ({ path: `${at}.md`, text }))
const named = (...paths: string[]): Source[] => paths.map(path => ({ path, text: '' }))
const audit = async (sources: readonly Source[], threads: Threads) =>
  (await auditAll(sources, CHOICES, () => {}, threads)).audits

/** Pieces of the chapter, right and wrong lines, and nothing: split anywhere, into documents of unequal length. */
const lines = readFileSync('book/chapter-15.md', 'utf8').split(/(?<=\n\n)/)
const document = fc
  .array(fc.constantFrom(...lines, 'So $2 \\cdot 3 = 7$.\n\n', '$6 \\cdot 7 = 42$ and $N = 3', ''), {
    maxLength: 6,
  })
  .map(pieces => pieces.join(''))

describe('several threads', () => {
  test('find in any documents what one thread finds, in the order of the documents', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(document, { minLength: 2, maxLength: 6 }), async contents => {
        const sources = texts(contents)
        const together = await audit(sources, built(3))
        expect(together).toEqual(await audit(sources, alone))
        expect(together.map(({ path }) => path)).toEqual(sources.map(({ path }) => path))
      }),
      { numRuns: 2 },
    )
  })

  test('with the book too, and of the files and texts that are named', async () => {
    const short: Source = {
      path: '-',
      text: '## Solution 15.5\n\nTraining takes 82 hours on 4096 GPUs. It reads the tokens once.\n',
    }
    const sources: Source[] = [short, { path: 'shown.md', file: 'package.json', project: '.' }, short]
    const choices = { ...CHOICES, book: ['chapter-15'], points: 5 }
    const [together, apart] = [built(2), alone].map(threads => auditAll(sources, choices, () => {}, threads))
    expect(await together).toEqual(await apart)
    expect((await together)!.audits[0]!.missing.length).toBeGreaterThan(0)
  })

  test('answer in order although the first takes the longest, and tell of each as it is done', async () => {
    const told: string[] = []
    const sources = named('slow', 'a', 'b', 'c')
    const { audits } = await auditAll(sources, CHOICES, ([one]) => told.push(one!.path), faulty)
    expect(audits.map(({ path }) => path)).toEqual(['slow', 'a', 'b', 'c'])
    expect(told.toSorted()).toEqual(['a', 'b', 'c', 'slow'])
  })

  test('are not started for one document, on one core, or where no worker is built', async () => {
    const sources = texts(['So $2 \\cdot 3 = 7$.', '$1 = 1$'])
    for (const [given, threads] of [
      [sources, { ...faulty, most: 1 }],
      [sources.slice(0, 1), faulty],
      [sources, nowhere],
    ] as const) {
      const audits = await audit(given, threads)
      expect(audits[0]!.findings.map(({ verdict }) => verdict)).toEqual(['refuted'])
    }
  })

  test('audit nothing where nothing is named', async () => expect(await audit([], built(2))).toEqual([]))
})
