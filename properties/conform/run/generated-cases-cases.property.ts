import { describe, expect, test } from 'vitest'
import { parseKnown } from '../../../src/conform/known-failures/known-failures.js'
import type { Answer } from '../../../src/conform/model/protocol.js'
import { OPERATIONS } from '../../../src/conform/operations/catalogue.js'
import { readSaved, savedCase, savedQuestions, savedText } from '../../../src/conform/run/saved-cases.js'
import { caseId } from '../../../src/conform/vectors/identity.js'
import { failuresOf, runOf, type Wish } from '../model/planted-run.js'
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
  test('is found, shrunk as far as it fails, and reported under its seed, group and path', async () => {
    const limit = -3
    const { run, report, log } = await broken(limit)
    expect(run.counterexamples.length).toBeGreaterThan(0)
    for (const { question } of run.counterexamples) {
      expect(question.id).toMatch(/^fresh\/15\/kl\.k1\/[a-z0-9-]+\/\d+(:\d+)*$/)
      expect(Number(question.input.x[0])).toBeGreaterThan(limit)
      const result = report.results.find(({ id }) => id === question.id)!
      expect(result).toMatchObject({
        level: 'wrong',
        source: 'fresh',
        isFailure: true,
        input: question.input,
      })
    }
    const failing = log.filter(({ in: { x } }) => Number(x[0]) > limit)
    const length = (x: readonly string[]) => x.join('').length
    const found = run.counterexamples.map(({ question }) => length(question.input.x))
    expect(Math.min(...found)).toBeLessThanOrEqual(Math.min(...failing.map(one => length(one.in.x))) + 4)
    expect(failuresOf(report)).toHaveLength(run.counterexamples.length)
    expect(new Set(report.results.map(({ id }) => id)).size).toBe(report.results.length)
  })

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

  test.each(['crash', 'timeout', 'protocol-error'] as const)(
    'a %s is reported and costs no further lives',
    async level => {
      let lives = 0
      const behave: Behaviour = ({ in: { x } }, right): Answer => {
        if (!(Number(x[0]) > -3)) return right()
        lives += 1
        return { kind: 'fault', level, message: 'died' }
      }
      const { run, report } = await runOf({ ...WISH, planted: { behave } })
      expect(lives).toBe(run.counterexamples.length)
      expect(failuresOf(report).map(one => one.level)).toEqual(run.counterexamples.map(() => level))
    },
  )
})

describe('a file of saved cases', () => {
  const input = { x: ['0.5', '0.25'], p: [] }
  const one = {
    id: caseId('kl.k1', 'saved', input),
    op: 'kl.k1',
    dtype: 'float32' as const,
    in: input,
    found: { implementation: 'in memory', as: 'fresh/15/kl.k1/smoke/3', level: 'wrong', message: 'off' },
  }

  test('is written the same whatever the order, with each case once, and reads back', () => {
    const other = { ...one, dtype: 'float16' as const }
    const text = savedText([one, other])
    expect(savedText([other, one, other])).toBe(text)
    expect(readSaved(text)).toEqual([other, one])
    expect(savedQuestions([one, one, other], OPERATIONS)).toHaveLength(2)
  })

  const moved = { x: ['0.5', '0.75'], p: [] }
  const inexact = { x: ['0.5', '0.1'], p: [] }
  const outside = { x: ['1', '1'], p: ['1', '1'] }
  test.each([
    [{ ...one, op: 'kl.k9' }, 'expected an operation, got "kl.k9"'],
    [{ ...one, in: moved }, `expected the id ${caseId('kl.k1', 'saved', moved)}`],
    [{ ...one, in: inexact, id: caseId('kl.k1', 'saved', inexact) }, 'expected numbers that float32 has'],
    [
      {
        ...one,
        op: 'policy.tilted',
        in: { x: [], p: ['1'] },
        id: caseId('policy.tilted', 'saved', { x: [], p: ['1'] }),
      },
      'expected an input in the domain of policy.tilted',
    ],
  ])('%j has been edited, and that is told', (edited, message) => {
    expect(() => savedQuestions([edited], OPERATIONS)).toThrow(message)
  })

  test('an input of another shape is a complaint and no fault of ours', () => {
    for (const other of [outside, { x: [], p: [] }, { x: ['1'], p: ['2', '3'] }])
      for (const { name } of OPERATIONS) {
        const edited = {
          ...one,
          op: name,
          in: other,
          id: caseId(name, 'saved', other),
          dtype: 'float64' as const,
        }
        try {
          savedQuestions([edited], OPERATIONS)
        } catch (error) {
          expect((error as Error).name, `${name} ${JSON.stringify(other)}: ${error}`).toBe('ShapeError')
        }
      }
  })
})
