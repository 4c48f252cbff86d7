import { describe, expect, test } from 'vitest'
import {
  type Life,
  RESTARTS_IN_A_ROW,
  RESTARTS_IN_ALL,
  supervise,
} from '../../../src/conform/adapter/supervisor.js'
import {
  AdapterError,
  type Answer,
  type CaseRequest,
  type Started,
} from '../../../src/conform/model/protocol.js'

const STARTED: Started = { version: 1, implementation: { name: 'planted' }, ops: {} }
const GOOD: Answer = { kind: 'out', value: ['1'], grad: null }
const FAULT: Answer = { kind: 'fault', level: 'crash', message: 'exited with code 9' }
const QUESTION = { id: 'a', op: 'kl.k1', dtype: 'float64', in: { x: ['1'], p: [] }, want: ['value'] as const }

/** What a life answers, or why it does not begin. */
type Fate = readonly (Answer | Error)[] | Error

/** Lives that come one after the other, the last of them again and again; and what was done with them. */
function lives(...fates: readonly Fate[]) {
  const noted = { begun: 0, asked: [] as CaseRequest[], ended: [] as number[] }
  const subject = supervise(async () => {
    const fate = fates[Math.min(noted.begun, fates.length - 1)]!
    noted.begun += 1
    const number = noted.begun
    if (fate instanceof Error) throw fate
    const left = [...fate]
    const life: Life = {
      ask: async request => {
        noted.asked.push(request)
        const answer = left.shift() ?? GOOD
        if (answer instanceof Error) throw answer
        return answer
      },
      end: async () => void noted.ended.push(number),
      remarks: () => `remarks of ${number}`,
    }
    return { life, started: STARTED }
  })
  const ask = () => subject.ask(QUESTION)
  return { noted, subject, ask }
}

const refused = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  )

describe('an implementation', () => {
  test('is started once, and asked one numbered case after the other', async () => {
    const { noted, subject, ask } = lives([])
    expect(await subject.start()).toBe(STARTED)
    expect([await ask(), await ask()]).toEqual([GOOD, GOOD])
    expect(noted.asked).toEqual([1, 2].map(seq => ({ cmd: 'case', seq, ...QUESTION })))
    expect(noted).toMatchObject({ begun: 1, ended: [] })
  })

  test('that cannot be started is none, which is not tried again', async () => {
    const error = new AdapterError('start: no')
    const { noted, subject } = lives(error)
    expect(await refused(subject.start())).toBe(error)
    expect(noted.begun).toBe(1)
  })

  test('is asked only between its start and its end, one case at a time', async () => {
    const { noted, subject, ask } = lives([])
    const wrongly = (got: string, wanted = 'started') =>
      new Error(`Subject: expected one that is ${wanted}, got ${got}`)
    expect(await refused(ask())).toEqual(wrongly('new'))
    await subject.start()
    expect(await refused(subject.start())).toEqual(wrongly('started', 'new'))
    const first = ask()
    expect(await refused(ask())).toEqual(wrongly('asked'))
    expect(await first).toEqual(GOOD)
    const last = ask()
    await subject.stop()
    await last
    expect(await refused(ask())).toEqual(wrongly('stopped'))
    expect(await refused(subject.start())).toEqual(wrongly('stopped', 'new'))
    expect(noted.begun).toBe(1)
  })

  test('is ended once when it is stopped', async () => {
    const { noted, subject } = lives([])
    await subject.start()
    await subject.stop()
    await subject.stop()
    expect(noted.ended).toEqual([1])
    const never = lives([])
    await never.subject.stop()
    expect(never.noted).toMatchObject({ begun: 0, ended: [] })
  })

  test('that is stopped while it starts is ended as soon as it has', async () => {
    const { noted, subject } = lives([])
    const starting = subject.start()
    const stopping = subject.stop()
    expect(noted.ended).toEqual([])
    await stopping
    expect(await starting).toBe(STARTED)
    expect(noted.ended).toEqual([1])
  })
})

describe('after a fault', () => {
  test('it is started again when it is asked again, and counts go on', async () => {
    const { noted, subject, ask } = lives([GOOD, FAULT], [])
    await subject.start()
    expect([await ask(), await ask()]).toEqual([GOOD, FAULT])
    expect(noted.begun).toBe(1)
    expect([await ask(), await ask()]).toEqual([GOOD, GOOD])
    expect(noted.begun).toBe(2)
    expect(noted.asked.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
    await subject.stop()
    expect(noted.ended).toEqual([2])
  })

  test('nothing is left to be ended', async () => {
    const { noted, subject, ask } = lives([FAULT])
    await subject.start()
    await ask()
    await subject.stop()
    expect(noted.ended).toEqual([])
  })

  test('three restarts in a row without an answer are the last', async () => {
    expect(RESTARTS_IN_A_ROW).toBe(3)
    const { noted, subject, ask } = lives([FAULT])
    await subject.start()
    for (let i = 0; i < 4; i++) expect(await ask()).toEqual(FAULT)
    const error = await refused(ask())
    expect(error).toBeInstanceOf(AdapterError)
    expect(error).toMatchObject({
      message: 'given up after 3 restarts in a row: exited with code 9',
      remarks: 'remarks of 4',
    })
    expect(await refused(ask())).toEqual(error)
    expect(noted.begun).toBe(4)
  })

  test('an answer begins the row anew; ten restarts in all are the last', async () => {
    expect(RESTARTS_IN_ALL).toBe(10)
    const { noted, subject, ask } = lives([GOOD, FAULT])
    await subject.start()
    for (let i = 0; i < 11; i++) expect([await ask(), await ask()]).toEqual([GOOD, FAULT])
    expect(await refused(ask())).toMatchObject({
      message: 'given up after 10 restarts: exited with code 9',
      remarks: 'remarks of 11',
    })
    expect(noted.begun).toBe(11)
  })

  test('of ten restarts, the last three in a row are told as those', async () => {
    // One restart for each of seven answers, and three without any.
    const eight = Array.from({ length: 8 }, (): Fate => [GOOD, FAULT])
    const { noted, subject, ask } = lives(...eight, [FAULT])
    await subject.start()
    for (let i = 0; i < 8; i++) await Promise.resolve(ask()).then(ask)
    for (let i = 0; i < 3; i++) expect(await ask()).toEqual(FAULT)
    expect(await refused(ask())).toMatchObject({
      message: 'given up after 3 restarts in a row: exited with code 9',
    })
    expect(noted.begun).toBe(11)
  })

  test('each try to start it counts, and is made at once', async () => {
    const no = new AdapterError('start: no', 'said at the start')
    const { noted, subject, ask } = lives([FAULT], no, [GOOD])
    await subject.start()
    await ask()
    expect(await ask()).toEqual(GOOD)
    expect(noted.begun).toBe(3)
    const never = lives([FAULT], no)
    await never.subject.start()
    await never.ask()
    expect(await refused(never.ask())).toMatchObject({
      name: 'AdapterError',
      message: 'given up after 3 restarts in a row: start: no',
      remarks: 'said at the start',
    })
    expect(never.noted.begun).toBe(4)
  })

  test('what is no fault of an adapter is thrown as it is, and it may be asked again', async () => {
    const ours = new TypeError('ours')
    const restarting = lives([FAULT], ours, [GOOD])
    await restarting.subject.start()
    await restarting.ask()
    expect(await refused(restarting.ask())).toBe(ours)
    expect(await restarting.ask()).toEqual(GOOD)
    const asking = lives([ours, GOOD])
    await asking.subject.start()
    expect(await refused(asking.ask())).toBe(ours)
    expect([await asking.ask(), asking.noted.begun]).toEqual([GOOD, 1])
  })
})
