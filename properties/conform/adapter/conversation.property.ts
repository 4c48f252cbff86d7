import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import { Conversation } from '../../../src/conform/adapter/conversation.js'
import { AdapterError, type CaseRequest } from '../../../src/conform/model/protocol.js'
import { LIMITS, request, right, START, Wire } from './wire.js'

/** A life that has begun, on a wire of its own. */
async function alive() {
  const wire = new Wire()
  const beginning = Conversation.begin(wire.open, LIMITS)
  wire.say(START)
  const { life, started } = await beginning
  return { wire, life, started }
}

const GOOD = { kind: 'out', value: ['0.5'], grad: null }
const fault = (level: string, message: string) => ({ kind: 'fault', level, message })

describe('an implementation that is begun', () => {
  test('is told so in one line, and says what it can do', async () => {
    const { wire, started } = await alive()
    expect(wire.sent).toEqual(['{"cmd":"start","version":1,"runner":"errata 1","ops":["kl.k1"]}\n'])
    expect(started).toEqual({
      version: 1,
      implementation: { name: 'wired' },
      ops: { 'kl.k1': { dtypes: ['float64'], want: ['value'] } },
    })
    expect(wire.kills).toBe(0)
  })

  test('and is none is an error with all that it said, once nothing is left of it', async () => {
    const wire = new Wire()
    wire.text = 'loading\n'
    wire.lastLine = 'loading'
    const beginning = Conversation.begin(wire.open, LIMITS)
    wire.say({ ...START, version: 2 })
    const error = await beginning.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(AdapterError)
    expect(error).toMatchObject({
      message: 'start: expected version 1 of the protocol, got 2; it last printed "loading"',
      remarks: 'loading\nkilled\n',
    })
    expect(wire.kills).toBe(1)
  })
})

describe('a case', () => {
  test('is asked in one line, and answered by the next', async () => {
    const { wire, life } = await alive()
    for (const seq of [1, 2]) {
      const answer = life.ask(request(seq))
      expect(wire.sent.slice(1)).toHaveLength(seq)
      expect(wire.sent.at(-1)).toBe(`${JSON.stringify(request(seq))}\n`)
      wire.say(right(seq))
      expect(await answer).toEqual(GOOD)
    }
    expect(wire.kills).toBe(0)
  })

  test.each<[string, (wire: Wire) => void, string, string]>([
    ['no JSON', wire => wire.say('oops'), 'protocol-error', 'expected a line of JSON, got "oops"'],
    [
      'the answer to another',
      wire => wire.say(right(2)),
      'protocol-error',
      'expected an answer with seq 1, got 2',
    ],
    ['two lines', wire => wire.say('a', 'b', 'c'), 'protocol-error', 'expected one line, got "a" and "b"'],
    [
      'a line and the start of another',
      wire => wire.sayAndBegin('more', right(1)),
      'protocol-error',
      'expected one line, got "{\\"seq\\":1,\\"out\\":{\\"value\\":[\\"0.5\\"]}}" and "more"',
    ],
    [
      'a line and bytes that show nothing',
      wire => wire.sayAndBegin(null, 'a'),
      'protocol-error',
      'expected one line, got "a" and ""',
    ],
    [
      'two lines and the start of a third',
      wire => wire.sayAndBegin('c', 'a', 'b'),
      'protocol-error',
      'expected one line, got "a" and "b"',
    ],
    [
      'its end',
      wire => wire.end({ level: 'crash', how: 'exited with code 7' }),
      'crash',
      'expected an answer, but it exited with code 7',
    ],
    [
      'the end of its output',
      wire => wire.end({ level: 'protocol-error', how: 'closed its output' }),
      'protocol-error',
      'expected an answer, but it closed its output',
    ],
    [
      'its end amid a line',
      wire => {
        wire.begun = '{"seq"'
        wire.end({ level: 'crash', how: 'exited with code 7' })
      },
      'crash',
      'expected an answer, but it exited with code 7; after the unfinished line "{\\"seq\\""',
    ],
  ])(
    'that is answered by %s has failed, and the implementation is killed',
    async (_, say, level, message) => {
      const { wire, life } = await alive()
      const answer = life.ask(request(1))
      say(wire)
      expect(await answer).toEqual(fault(level, message))
      expect(wire.kills).toBe(1)
    },
  )

  test('that fails is told with what was last printed, after all else', async () => {
    const { wire, life } = await alive()
    wire.lastLine = 'Traceback'
    wire.begun = '{'
    const answer = life.ask(request(1))
    wire.end({ level: 'crash', how: 'exited with code 1' })
    expect(await answer).toEqual(
      fault(
        'crash',
        'expected an answer, but it exited with code 1; after the unfinished line "{"; it last printed "Traceback"',
      ),
    )
  })

  test('is not answered by the start of a line alone, nor by nothing', async () => {
    const { wire, life } = await alive()
    const answer = life.ask(request(1))
    wire.sayAndBegin('{"seq":')
    wire.say()
    wire.begun = null
    wire.say(right(1))
    expect(await answer).toEqual(GOOD)
    expect(wire.kills).toBe(0)
  })

  test('that we ask wrongly is no fault of the implementation', async () => {
    const { wire, life } = await alive()
    const answer = life.ask({ ...request(1), in: null } as unknown as CaseRequest)
    wire.say({ seq: 1, out: { value: ['1'], grad: ['1'] } })
    await expect(answer).rejects.toThrow(TypeError)
    expect(wire.kills).toBe(0)
  })
})

describe('what happens while nothing is asked', () => {
  test.each<[string, (wire: Wire) => void, string, string]>([
    ['a line', wire => wire.say('late', 'later'), 'protocol-error', 'it said "late"'],
    ['the start of a line', wire => wire.sayAndBegin('la'), 'protocol-error', 'it said "la"'],
    ['bytes that show nothing', wire => wire.sayAndBegin(null), 'protocol-error', 'it said ""'],
    [
      'its end',
      wire => wire.end({ level: 'crash', how: 'exited with code 7' }),
      'crash',
      'it exited with code 7',
    ],
  ])('%s: ends it, and is the fault of the next case', async (_, happen, level, what) => {
    const { wire, life } = await alive()
    happen(wire)
    expect(wire.kills).toBe(1)
    // What follows is no news.
    wire.say('more')
    wire.end({ level: 'protocol-error', how: 'was killed' })
    expect(wire.kills).toBe(1)
    expect(await life.ask(request(1))).toEqual(fault(level, `${what} before this case was asked`))
    expect(wire.sent).toHaveLength(1)
  })

  test('is nothing where nothing came', async () => {
    const { wire, life } = await alive()
    wire.say()
    const answer = life.ask(request(1))
    wire.say(right(1))
    expect([await answer, wire.kills]).toEqual([GOOD, 0])
  })

  test('after a fault is not asked about again', async () => {
    const { wire, life } = await alive()
    const answer = life.ask(request(1))
    wire.end({ level: 'crash', how: 'exited with code 7' })
    await answer
    expect(await life.ask(request(2))).toEqual(
      fault('crash', 'it exited with code 7 before this case was asked'),
    )
    expect(wire.sent).toHaveLength(2)
  })
})

describe('an implementation that is ended', () => {
  test('is stopped, and who waits for an answer is told', async () => {
    const { wire, life } = await alive()
    const answer = life.ask(request(1))
    await life.end()
    expect(wire.stops).toBe(1)
    expect(await answer).toEqual(fault('crash', 'expected an answer, but it was stopped'))
  })

  test('has said beside the protocol what its channel heard', async () => {
    const { wire, life } = await alive()
    wire.text = 'a warning\n'
    expect(life.remarks()).toBe('a warning\n')
  })
})

/** Has time pass when it is told to: what waits, and for how many milliseconds. */
async function withClock(run: (waiting: { ring: () => void; milliseconds: number }[]) => Promise<void>) {
  const waiting: { ring: () => void; milliseconds: number }[] = []
  const set = vi.spyOn(globalThis, 'setTimeout').mockImplementation(((
    ring: () => void,
    milliseconds: number,
  ) => {
    waiting.push({ ring, milliseconds })
    return waiting.length
  }) as unknown as typeof setTimeout)
  const clear = vi.spyOn(globalThis, 'clearTimeout').mockImplementation((timer => {
    waiting[Number(timer) - 1]!.ring = () => {}
  }) as typeof clearTimeout)
  try {
    await run(waiting)
  } finally {
    set.mockRestore()
    clear.mockRestore()
  }
}

describe('time', () => {
  test('is given to a start and to each case, in seconds, and is over with the answer', async () => {
    await withClock(async waiting => {
      const { wire, life } = await alive()
      const answer = life.ask(request(1))
      wire.say(right(1))
      await answer
      expect(waiting.map(({ milliseconds }) => milliseconds)).toEqual([30_000, 7000])
      for (const { ring } of waiting) ring()
      await turn()
      expect(wire.kills).toBe(0)
    })
  })

  test('that is up is the fault of the case, which is not asked again', async () => {
    await withClock(async waiting => {
      const { wire, life } = await alive()
      wire.begun = '{'
      const answer = life.ask(request(1))
      waiting.at(-1)!.ring()
      expect(await answer).toEqual(
        fault('timeout', 'expected an answer within 7 s; after the unfinished line "{"'),
      )
      expect(wire.kills).toBe(1)
      expect(await life.ask(request(2))).toEqual(
        fault('timeout', 'it took its time before this case was asked'),
      )
    })
  })

  test('is not up for an answer that came while this thread was busy, nor for the case behind it', async () => {
    await withClock(async waiting => {
      const { wire, life } = await alive()
      const answer = life.ask(request(1))
      waiting.at(-1)!.ring()
      wire.say(right(1))
      expect(await answer).toEqual(GOOD)
      await turn()
      expect(wire.kills).toBe(0)
      const next = life.ask(request(2))
      wire.say(right(2))
      expect(await next).toEqual(GOOD)
    })
  })
})
