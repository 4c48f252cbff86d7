import { availableParallelism } from 'node:os'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditAll, BUILT, type Threads } from '../../src/command/pool.js'
import type { Source } from '../../src/command/sources/source.js'

const CHOICES = { strict: false, seed: 15, points: 20 }

/** Threads that do what the names of their sources say; the pool itself runs here. */
const threads = (most: number): Threads => ({
  most,
  file: new URL('./faulty-worker.mjs', import.meta.url),
})
const named = (...paths: string[]): Source[] => paths.map(path => ({ path, text: '$1 = 2$' }))

/** The paths that were audited, and those that the listener was told of as they were done. */
async function audited(sources: readonly Source[], given: Threads) {
  const told: string[] = []
  const { audits, refusals } = await auditAll(
    sources,
    CHOICES,
    done => told.push(...done.map(({ path }) => path)),
    given,
  )
  return { told, audits, refusals, paths: audits.map(({ path }) => path) }
}

describe('several threads', () => {
  test('answer in the order of the sources, and tell of each as it is done', async () => {
    const { told, paths } = await audited(named('slow', 'a', 'b'), threads(2))
    expect(paths).toEqual(['slow', 'a', 'b'])
    expect(told).toEqual(['a', 'b', 'slow'])
  })

  test('are as many as the sources, or as many as there may be, and none where one is enough', async () => {
    // What a thread finds is nothing, and here the sum is judged.
    const findings = async (sources: Source[], most: number) =>
      (await audited(sources, threads(most))).audits.flatMap(one =>
        one.findings.map(({ verdict }) => verdict),
      )
    expect(await findings(named('a', 'b'), 2)).toEqual([])
    expect(await findings(named('a', 'b'), 1)).toEqual(['refuted', 'refuted'])
    expect(await findings(named('a'), 2)).toEqual(['refuted'])
    expect(await findings([], 2)).toEqual([])
    // A large one is judged apart, so that this thread outlives it.
    expect(await findings([{ path: 'a', text: `$1 = 2$${' '.repeat(300_000)}` }], 1)).toEqual([])
    const nowhere = { most: 2, file: new URL('./no-such-worker.mjs', import.meta.url) }
    expect((await audited(named('a', 'b'), nowhere)).audits.map(one => one.findings.length)).toEqual([1, 1])
  })

  test('are ended when all is done, and when something went wrong', async () => {
    const running = () => process.getActiveResourcesInfo().filter(name => name === 'MessagePort').length
    const before = running()
    await audited(named('a', 'b'), threads(2))
    expect(running()).toBe(before)
    await audited(named('a', 'refuses', 'exits', 'b'), threads(2))
    expect(running()).toBe(before)
  })

  test.each<[string, RegExp]>([
    ['throws', /^throws: TypeError: planted\n\s+at /],
    ['exits', /^exits: the thread ended with exit code 3$/],
  ])(
    'of which one %s are a fault of ours in its source, and the others are audited',
    async (fault, message) => {
      const { refusals, paths } = await audited(named('a', fault, 'b', 'c', 'd', 'e'), threads(2))
      expect(refusals).toEqual([{ isUsage: false, message: expect.stringMatching(message) as string }])
      expect(paths).toEqual(['a', 'b', 'c', 'd', 'e'])
    },
  )

  test('refuse what is bad usage as it is, in the order of the sources, whichever is noticed first', async () => {
    const { refusals, paths } = await audited(named('slowly refuses', 'slow', 'refuses', 'a'), threads(2))
    expect(refusals).toEqual([
      { isUsage: true, message: 'audit: slowly refuses' },
      { isUsage: true, message: 'audit: refuses' },
    ])
    expect(paths).toEqual(['slow', 'a'])
  })

  test('are handed the choices of an audit and nothing else', async () => {
    const flags = { ...CHOICES, book: ['chapter-15'], quiet: true, format: 'text' }
    const { audits } = await auditAll(named('choices', 'a'), flags, () => {}, threads(2))
    expect(JSON.parse(audits[0]!.path)).toEqual({ book: ['chapter-15'], strict: false, seed: 15, points: 20 })
  })

  test('are one for each core, and run the file that stands beside the source where it is built', () => {
    expect(BUILT.most).toBe(availableParallelism())
    expect(BUILT.file.href).toMatch(/\/command\/audit-worker\.js$/)
  })
})

describe('this thread alone', () => {
  test('audits the sources one after the other, with what was chosen', async () => {
    const { told, audits } = await audited(named('a', 'b'), threads(1))
    expect([told, audits.map(({ path }) => path)]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ])
  })

  test('audits several sources where no threads are built, as beside the source itself', async () => {
    const told: string[] = []
    const unbuilt = { most: 2, file: new URL('./none.js', import.meta.url) }
    const { audits } = await auditAll(named('a', 'b'), CHOICES, ([one]) => told.push(one!.path), unbuilt)
    expect([told, audits.flatMap(one => one.findings.map(({ verdict }) => verdict))]).toEqual([
      ['a', 'b'],
      ['refuted', 'refuted'],
    ])
  })

  test('goes on behind a source that was refused', async () => {
    const sources: Source[] = [
      ...named('a'),
      { path: 'none', file: '/no/such/file', project: '/no' },
      ...named('b'),
      { path: 'other', file: '/no/such/other', project: '/no' },
    ]
    const { told, refusals } = await audited(sources, threads(1))
    expect(told).toEqual(['a', 'b'])
    expect(refusals.map(({ isUsage }) => isUsage)).toEqual([true, true])
    expect(refusals[0]!.message).toContain('got /no/such/file (no such file)')
  })

  test('hands on the choices of an audit and nothing else', async () => {
    const page = '## Solution 15.5\n\nTraining takes 82 hours on 4096 GPUs. It reads the tokens once.\n'
    const missing = async (book: readonly string[]) => {
      const { audits } = await auditAll(
        [{ path: '-', text: page }],
        { ...CHOICES, book },
        () => {},
        threads(1),
      )
      return audits[0]!.missing.length > 0
    }
    expect([await missing([]), await missing(['chapter-15'])]).toEqual([false, true])
  })
})

describe('several threads that are interrupted', () => {
  test('leave what they had not done, though it never ends, and keep the rest in order', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.nat(4),
        fc.boolean(),
        async (after, later, isMuch) => {
          const done = Array.from({ length: after }, (_, i) => `${i}`)
          const rest = Array.from({ length: later }, (_, i) => `late ${i}`)
          const sources = named('hangs', ...done, ...(isMuch ? ['hangs too'] : []), ...rest)
          const controller = new AbortController()
          let told = 0
          const listener = () => {
            told += 1
            if (told === after) controller.abort()
          }
          const found = await auditAll(sources, CHOICES, listener, threads(2), controller.signal)
          expect(found.audits.map(({ path }) => path)).toEqual(done)
          expect(found.refusals).toEqual([])
          expect(found.undone).toBe(sources.length - after)
        },
      ),
      { numRuns: 8 },
    ))

  test('have nothing undone where nobody interrupts them', async () => {
    const { signal } = new AbortController()
    const { undone } = await auditAll(named('a', 'b', 'refuses'), CHOICES, () => {}, threads(2), signal)
    expect(undone).toBe(0)
  })
})
