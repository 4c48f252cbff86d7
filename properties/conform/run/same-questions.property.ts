import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/conform/model/protocol.js'
import { questionsIn, runOf, type Wish } from './planted-run.js'
import type { Behaviour } from './reference-subject.js'

/** Another convention in one operation, a crash and a skip in another: something to report. */
const behave: Behaviour = ({ op, id, in: { x } }, right) => {
  const answer = right()
  if (id.endsWith('7')) return { kind: 'skip', reason: 'sevens', issue: null }
  if (op === 'kl.k1' && answer.kind === 'out')
    return { ...answer, value: answer.value.map(v => `${2 * Number(v)}`) }
  if (op === 'kl.k2' && x[0]?.startsWith('-')) return { kind: 'fault', level: 'crash', message: 'died' }
  return answer
}

const WISH: Wish = {
  ops: ['kl.k1', 'kl.k2', 'sigmoid'],
  dtypes: ['float32', 'float16'],
  cases: 2,
  points: 4,
  planted: { behave },
}

describe('the shards of a run', () => {
  test.each([3])('ask together what the whole asks: %i of them', async count => {
    const whole = await runOf(WISH)
    const shards = []
    for (let index = 0; index < count; index++) shards.push(await runOf({ ...WISH, shard: { index, count } }))
    expect(questionsIn(shards.flatMap(({ log }) => log))).toEqual(questionsIn(whole.log))
  })

  test('what was saved meanwhile, and is asked besides, moves no other question to another shard', async () => {
    const found = await runOf({ ...WISH, ops: ['kl.k1'] })
    const saved = found.run.counterexamples.map(({ question }) => ({ ...question, source: 'saved' as const }))
    expect(saved.length).toBeGreaterThan(0)
    const shard = { index: 1, count: 3 }
    const asked = async (wish: Wish) => questionsIn((await runOf({ ...wish, shard })).log)
    const kept = new Set(saved.map(({ id }) => id))
    const others = (all: string[]) => all.filter(one => ![...kept].some(id => one.includes(id)))
    expect(others(await asked({ ...WISH, saved }))).toEqual(others(await asked(WISH)))
  })
})

describe('what does not matter', () => {
  test.each([3])('%i subjects side by side give the report of one', async jobs => {
    const one = await runOf(WISH)
    const several = await runOf({ ...WISH, jobs })
    expect(several.report).toEqual(one.report)
    expect(questionsIn(several.log)).toEqual(questionsIn(one.log))
  })

  test('the same seed gives the same questions in the same order, another one another order and other draws', async () => {
    const [first, second, other] = [await runOf(WISH), await runOf(WISH), await runOf({ ...WISH, seed: 16 })]
    expect(second.log).toEqual(first.log)
    expect(second.report).toEqual(first.report)
    expect(other.log).not.toEqual(first.log)
    const lawful = (log: typeof first.log) => log.filter(({ id }) => id.includes('#'))
    expect(lawful(first.log).length).toBeGreaterThan(0)
    expect(questionsIn(lawful(other.log))).toEqual(questionsIn(lawful(first.log)))
    const stored = (log: typeof first.log) => log.filter(({ id }) => !/^fresh|#/.test(id))
    expect(questionsIn(stored(other.log))).toEqual(questionsIn(stored(first.log)))
    expect(stored(other.log)).not.toEqual(stored(first.log))
    const order = (log: typeof first.log) => stored(log).map(({ id }) => id)
    expect(order(first.log)).not.toEqual([...order(first.log)].sort())
  })
})

describe('smoke', () => {
  test('asks the groups smoke and nothing else', async () => {
    const found = await runOf({ ...WISH, ops: ['kl.k1'] })
    const saved = found.run.counterexamples.map(({ question }) => ({ ...question, source: 'saved' as const }))
    const { log, report } = await runOf({ ...WISH, isSmoke: true, saved })
    expect(log.length).toBeGreaterThan(0)
    for (const { id } of log) expect(id).toMatch(/^[a-z0-9.-]+\/smoke\/[0-9a-f]{8}$/)
    expect(report.results).toHaveLength(log.length)
  })
})

describe('a subject with memory', () => {
  /** Computes each operation once in a format, and gives that from then on, as a cache with too short a key does. */
  const forgetful = (key: (asked: Parameters<Behaviour>[0]) => string): Behaviour => {
    const cache = new Map<string, Answer>()
    return (asked, right) => {
      const known = cache.get(key(asked)) ?? right()
      cache.set(key(asked), known)
      return known
    }
  }

  test.each([
    [
      'its operation and format',
      (asked: Parameters<Behaviour>[0]) => `${asked.op} ${asked.dtype} ${asked.want}`,
    ],
    [
      'its first number',
      (asked: Parameters<Behaviour>[0]) => `${asked.op} ${asked.dtype} ${asked.in.x[0]} ${asked.want}`,
    ],
    [
      'everything but its format',
      (asked: Parameters<Behaviour>[0]) => JSON.stringify([asked.op, asked.in, asked.want]),
    ],
  ])('a cache that knows a question by %s shows', async (_, key) => {
    const wish = { ops: ['kl.k3', 'sigmoid'], cases: 6, planted: { behave: forgetful(key) } }
    const { report } = await runOf(wish)
    expect(report.footer.exitCode).toBe(1)
  })

  test('a cache of whole questions does not', async () => {
    const key = (asked: Parameters<Behaviour>[0]) =>
      JSON.stringify([asked.op, asked.dtype, asked.in, asked.want])
    const { report } = await runOf({ ops: ['kl.k3'], cases: 3, planted: { behave: forgetful(key) } })
    expect(report.footer.exitCode).toBe(0)
  })

  test('an answer late by one question shows', async () => {
    let last: Answer | null = null
    const late: Behaviour = (_, right) => {
      const answer = last ?? right()
      last = right()
      return answer
    }
    const { report } = await runOf({ ops: ['kl.k1'], planted: { behave: late } })
    expect(report.footer.failures).toBeGreaterThan(report.results.length / 4)
  })
})
