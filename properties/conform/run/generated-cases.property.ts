import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Draw } from '../../../src/conform/drawing/draw.js'
import { firstFailing } from '../../../src/conform/drawing/drawn.js'
import { parseKnown } from '../../../src/conform/known-failures/known-failures.js'
import type { Judged } from '../../../src/conform/model/asking.js'
import { AdapterError, type Capability } from '../../../src/conform/model/protocol.js'
import type { Question } from '../../../src/conform/model/question.js'
import type { Input, Operation } from '../../../src/conform/operations/operation.js'
import { allOperations } from '../../../src/conform/operations/registry.js'
import { askFresh, type FreshWork } from '../../../src/conform/run/generated-cases.js'
import { readSaved, savedCase, savedQuestions, savedText } from '../../../src/conform/run/saved-cases.js'
import { BFLOAT16, FLOAT64 } from '../../../src/math/number/dtype/dtype.js'
import { runOf, type Wish } from './planted-run.js'
import type { Behaviour } from './reference-subject.js'

const input = (...x: string[]): Input => ({ x, p: [] })

const OPERATION = { name: 'a', accept: () => [{ convention: 'any', value: ['1'] }] } as unknown as Operation

/** Work of a group that draws so. */
const workOf = (draw: (draw: Draw) => Input, rest: Partial<FreshWork> = {}): FreshWork => ({
  operation: OPERATION,
  dtype: FLOAT64,
  group: { id: 'tiny', flags: [], dtype: FLOAT64, count: 1, draw },
  count: 6,
  seed: 15,
  ...rest,
})

const whole = (draw: Draw): Input => input(`${draw.whole(0, 2 ** 20)}`)

type Answering = (question: Question) => Promise<Partial<Judged>> | Partial<Judged>

const OUT = { kind: 'out', value: ['1'], grad: null } as const

const CAPABILITY: Capability = { dtypes: ['float64'], want: ['value'] }

/** What came of the work, and what was asked; what is wrong fails. */
async function came(
  work: FreshWork,
  isWrong: (x: number, at: number) => boolean,
  rest: Partial<Judged> = {},
) {
  return answered(work, (question, at) => ({
    verdict: { level: isWrong(Number(question.input.x[0]), at) ? 'wrong' : 'faithful' } as Judged['verdict'],
    ...rest,
  }))
}

async function answered(
  work: FreshWork,
  answer: (...of: [...Parameters<Answering>, number]) => ReturnType<Answering>,
  capability = CAPABILITY,
) {
  const asked: Question[] = []
  const ask = async (question: Question) => {
    asked.push(question)
    const said = await answer(question, asked.length)
    return { question, answer: OUT, ...said } as Judged
  }
  const result = await askFresh(work, { capability, ask }, ({ level }) => level === 'wrong')
  return { ...result, asked, ids: result.judged.map(({ question }) => question.id) }
}

const numbersOf = (all: readonly Question[]) => all.map(one => Number(one.input.x[0]))

describe('fresh cases that pass', () => {
  test('are as many as are wanted, judged in the order in which they were drawn', async () => {
    const { judged, counterexample, ended, asked, ids } = await came(workOf(whole), () => false)
    expect(judged.map(({ question }) => question)).toEqual(asked)
    expect([counterexample, ended]).toEqual([null, null])
    expect(ids).toEqual(Array.from({ length: 6 }, (_, i) => `fresh/15/a/tiny/${i}`))
    expect(asked[0]).toMatchObject({ operation: OPERATION, dtype: FLOAT64, source: 'fresh', outcome: null })
  })

  test('are drawn by the first 28 bits of a hash of the seed and of where they belong', async () => {
    for (const [seed, name, id, dtype] of [
      [15, 'a', 'tiny', FLOAT64],
      [16, 'b', 'wide', BFLOAT16],
    ] as const) {
      const group = { ...workOf(whole).group, id, draw: (draw: Draw) => input(`${draw.whole(0, 200)}`) }
      const { asked } = await came(
        workOf(whole, { seed, dtype, group, operation: { ...OPERATION, name } }),
        () => false,
      )
      const hash = createHash('sha256')
        .update(JSON.stringify([seed, name, id, dtype.name]))
        .digest('hex')
      const wanted: number[] = []
      await firstFailing(
        draw => draw.whole(0, 200),
        async number => void wanted.push(number) as unknown as boolean,
        { dtype, seed: Number.parseInt(hash.slice(0, 7), 16), count: 6, shrinks: 0 },
      )
      expect(numbersOf(asked)).toEqual(wanted)
    }
  })

  test('leave out what the format has not, what is too long, and what is outside the domain', async () => {
    const kinds = [input('0.1'), input('1', '2', '3'), input('5'), input('7')]
    let at = 0
    const draw = () => {
      at += 1
      if (at === 1) throw new RangeError('nothing to draw')
      return kinds[(at - 2) % kinds.length]!
    }
    const accept = ({ x }: Input) => {
      if (x[0] === '5') throw new RangeError('outside')
      return [{ convention: 'any', value: ['1'] }]
    }
    const work = workOf(draw, { count: 9, operation: { ...OPERATION, accept } })
    const capability = { ...CAPABILITY, limits: { maxLength: 2 } }
    const verdict = { level: 'faithful' } as Judged['verdict']
    const { asked, ids } = await answered(work, () => ({ verdict }), capability)
    expect(numbersOf(asked)).toEqual([7, 7])
    expect(ids).toEqual(['fresh/15/a/tiny/0', 'fresh/15/a/tiny/1'])
  })

  test('are no excuse for a fault of ours', async () => {
    const fault = () => {
      throw new TypeError('ours')
    }
    await expect(came(workOf(fault), () => false)).rejects.toThrow(TypeError)
    const operation = { ...OPERATION, accept: fault }
    await expect(came(workOf(whole, { operation }), () => false)).rejects.toThrow(TypeError)
    await expect(answered(workOf(whole), fault)).rejects.toThrow(TypeError)
  })
})

describe('a fresh case that fails', () => {
  test('is the last, as small as it could be made, behind those that had passed', async () => {
    const { judged, counterexample, asked, ended } = await came(workOf(whole), x => x >= 1000)
    const first = numbersOf(asked).findIndex(x => x >= 1000)
    expect(first).toBeGreaterThanOrEqual(0)
    expect(judged).toHaveLength(first + 1)
    expect(judged.at(-1)).toBe(counterexample)
    expect(counterexample!.question.input).toEqual(input('1000'))
    expect(counterexample!.verdict.level).toBe('wrong')
    expect(ended).toBe(null)
    const path = new RegExp(`^fresh/15/a/tiny/${first}(:\\d+)+$`)
    expect(counterexample!.question.id).toMatch(path)
    expect(counterexample!.verdict.id).toBe(counterexample!.question.id)
  })

  test('at once is the only one, of which the path has no further steps', async () => {
    const { judged, counterexample, asked } = await came(
      workOf(() => input('7')),
      () => true,
    )
    expect(judged).toEqual([counterexample])
    expect(counterexample!.question.id).toMatch(/^fresh\/15\/a\/tiny\/0$/)
    expect(asked).toHaveLength(1)
  })

  test('is made smaller with a hundred further questions at most', async () => {
    const many = (draw: Draw) => input(...Array.from({ length: 12 }, () => `${draw.whole(2 ** 19, 2 ** 20)}`))
    const { asked, counterexample } = await came(workOf(many), (_, at) => at === 1)
    expect(asked).toHaveLength(101)
    expect(counterexample!.question.input).toEqual(asked[0]!.input)
  })

  test('by a fault of the adapter is not made smaller', async () => {
    const answer = { kind: 'fault', level: 'crash', message: 'died' } as const
    const { asked, counterexample, judged } = await came(workOf(whole), (_, at) => at === 3, { answer })
    expect([asked.length, judged.length]).toEqual([3, 3])
    expect(counterexample!.question.input).toEqual(asked[2]!.input)
  })
})

describe('an implementation that is given up', () => {
  const died = new AdapterError('given up')
  test('is asked nothing more, and what it had answered counts', async () => {
    const { judged, ended, counterexample, asked } = await answered(workOf(whole), (_, at) => {
      if (at === 3) throw died
      return { verdict: { level: 'faithful' } as Judged['verdict'] }
    })
    expect([judged.length, asked.length, counterexample]).toEqual([2, 3, null])
    expect(ended).toBe(died)
  })

  test('while a case is made smaller leaves what had failed', async () => {
    const { judged, ended, counterexample, asked } = await answered(workOf(whole), (_, at) => {
      if (at === 2) throw died
      return { verdict: { level: 'wrong' } as Judged['verdict'] }
    })
    expect([judged.length, asked.length]).toEqual([1, 2])
    expect(counterexample!.question.input).toEqual(asked[0]!.input)
    expect(ended).toBe(died)
  })
})

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
    const saved = savedQuestions(kept(run), allOperations())
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
    const saved = savedQuestions(kept(run), allOperations())
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
