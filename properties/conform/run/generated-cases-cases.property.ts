import { describe, expect, test } from 'vitest'
import { parseKnown } from '../../../src/conform/known-failures/known-failures.js'
import { OPERATIONS } from '../../../src/conform/operations/catalogue.js'
import { readSaved, savedCase, savedQuestions, savedText } from '../../../src/conform/run/saved-cases.js'
import { runOf, type Wish } from './planted-run.js'
import type { Behaviour } from './reference-subject.js'

/** Wrong where the first number is beyond a limit: the smallest counterexample has one just beyond. */
const beyond =
  (limit: number): Behaviour =>
  ({ in: { x } }, right) => {
    const answer = right()
    return answer.kind === 'out' && Number(x[0]) > limit ? { ...answer, value: ['12345'] } : answer
  }

const WISH: Wish = { ops: ['kl.k1'], cases: 0, points: 60, dtypes: ['float32'] }

const broken = (limit: number) => runOf({ ...WISH, planted: { behave: beyond(limit) } })

/** What a run keeps of another, read back. */
const kept = (run: Awaited<ReturnType<typeof broken>>['run']) =>
  readSaved(savedText(run.counterexamples.map(one => savedCase(one, 'in memory'))))

describe('a counterexample that no file has', () => {
  test('is kept, asked again as saved whatever the seed, and passes once it is mended', async () => {
    const { run } = await broken(-3)
    const saved = savedQuestions(kept(run), OPERATIONS)
    expect(saved.length).toBeGreaterThan(0)
    const again = await runOf({ ...WISH, points: 0, seed: 99, saved, planted: { behave: beyond(-3) } })
    expect(again.report.results.map(({ id, source, level }) => [id, source, level]).sort()).toEqual(
      saved.map(({ id }) => [id, 'saved', 'wrong']).sort(),
    )
    expect(again.report.footer.exitCode).toBe(1)
    const mended = await runOf({ ...WISH, points: 0, saved })
    expect(mended.report.results.map(({ level }) => level)).toEqual(saved.map(() => 'faithful'))
    expect(mended.report.footer.exitCode).toBe(0)
  })

  test('passes where it is listed, and nothing fresh is drawn there until it is mended', async () => {
    const { run } = await broken(-3)
    const saved = savedQuestions(kept(run), OPERATIONS)
    const lines = saved.map(({ id }) => `${id}  float32  wrong  # they know`).join('\n')
    const known = parseKnown(lines, 'known.txt')
    const wish: Wish = { ...WISH, ops: ['kl.k1', 'kl.k2'], cases: 0, saved, known }
    const behave: Behaviour = (asked, right) => (asked.op === 'kl.k1' ? beyond(-3)(asked, right) : right())
    for (const seed of [15, 16]) {
      const { report, log } = await runOf({ ...wish, seed, planted: { behave } })
      expect(report.footer).toMatchObject({ exitCode: 0, complaints: [], knownFailures: saved.length })
      expect(log.filter(({ id }) => id.startsWith('fresh/15/kl.k1'))).toEqual([])
      expect(log.some(({ id }) => id.startsWith(`fresh/${seed}/kl.k2`))).toBe(true)
    }
    const other = await runOf({ ...wish, dtypes: ['float32', 'float64'], planted: { behave } })
    expect(other.run.undrawn).toEqual(['kl.k1 float32'])
    expect(other.log.some(({ id, dtype }) => id.startsWith('fresh/15/kl.k1') && dtype === 'float64')).toBe(
      true,
    )
    const mended = await runOf(wish)
    expect(mended.report.footer.complaints[0]).toMatch(/^known.txt:1: .+ passes in float32: remove this line/)
    expect(mended.report.footer.exitCode).toBe(1)
  })

  test('lines for other versions, other formats and levels that pass leave the fresh cases alone', async () => {
    for (const line of [
      'kl.k1/** float32 wrong if version < 1.0 # old',
      'kl.k1/** float16 wrong # elsewhere',
      'kl.k1/** float32 unstable # passes',
      'kl.k2/** float32 wrong # another operation',
    ]) {
      const { run } = await runOf({ ...WISH, cases: 1, known: parseKnown(line, 'known.txt') })
      expect(run.undrawn).toEqual([])
    }
    const strict: Wish = { ...WISH, cases: 1, require: 'accurate' }
    const { run } = await runOf({
      ...strict,
      known: parseKnown('kl.k1/** float32 unstable # lost', 'known.txt'),
    })
    expect(run.undrawn).toEqual(['kl.k1 float32'])
  })
})
