import { EventEmitter, once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { type Answer, answerAll, answerTo, endedBy, errorOf, faultIn } from '../../src/command/answer.js'
import type { AuditChoices } from '../../src/command/audit-source.js'
import type { Source } from '../../src/command/sources/source.js'
import { UsageError } from '../../src/command/usage-error.js'

const CHOICES: AuditChoices = { strict: false, seed: 15, points: 20 }
const MISSING: Source = { path: 'none.md', file: '/no/such/none.md', project: '/no' }
const WRONG: Source = { path: 'wrong.md', text: 'So $2 \\cdot 3 = 7$.' }

describe('the answer to a source', () => {
  test('is what was found in it', async () => {
    const answer = await answerTo(WRONG, CHOICES)
    expect(answer).toMatchObject({ audits: [{ path: 'wrong.md', findings: [{ verdict: 'refuted' }] }] })
  })

  test('is bad usage, in its words, where its reader can mend it', async () => {
    expect(await answerTo(MISSING, CHOICES)).toEqual({
      isUsage: true,
      message: 'audit: expected a readable file or folder, got /no/such/none.md (no such file)',
    })
  })

  test('is a fault of ours in that source, with its trace, for anything else', async () => {
    const answer = await answerTo(WRONG, null as unknown as AuditChoices)
    expect(answer).toMatchObject({ isUsage: false })
    expect((answer as { message: string }).message).toMatch(/^wrong\.md: TypeError: [^\n]+\n\s+at /)
  })
})

describe('a fault', () => {
  test('is told with its trace, with its message where it has none, or as it is', () => {
    const traced = new RangeError('a reason')
    traced.stack = 'RangeError: a reason\n    at a place'
    expect(faultIn(WRONG, traced)).toEqual({
      isUsage: false,
      message: 'wrong.md: RangeError: a reason\n    at a place',
    })
    const untraced = new RangeError('a reason')
    delete untraced.stack
    expect(faultIn(WRONG, untraced).message).toBe('wrong.md: a reason')
    expect(faultIn(WRONG, 'the thread ended').message).toBe('wrong.md: the thread ended')
  })

  test('becomes an error of its class again, whose trace is that of the thread', () => {
    const usage = errorOf({ isUsage: true, message: 'audit: none' })
    expect(usage).toBeInstanceOf(UsageError)
    expect(usage.message).toBe('audit: none')
    const fault = errorOf({ isUsage: false, message: 'a.md: TypeError\n    at a place' })
    expect(fault).not.toBeInstanceOf(UsageError)
    expect([fault.message, fault.stack]).toEqual(Array(2).fill('a.md: TypeError\n    at a place'))
  })
})

describe('a thread', () => {
  test('that ran out of memory asks its reader for a smaller document; any other end is a fault', () => {
    const full = Object.assign(new Error('out of memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' })
    const refusal = endedBy(WRONG, full)
    expect(refusal.isUsage).toBe(true)
    expect(refusal.message).toMatch(
      /^audit: wrong\.md: expected a document that is judged in \d+ MB of memory, got [^\n]+$/,
    )
    for (const other of [Object.assign(new Error('x'), { code: 'EPERM' }), new Error('x'), 'it ended'])
      expect(endedBy(WRONG, other)).toEqual(faultIn(WRONG, other))
  })

  test('answers every source that comes over its port', async () => {
    const answers: Answer[] = []
    const told = new EventEmitter()
    const port = Object.assign(new EventEmitter(), {
      postMessage: (answer: Answer) => {
        answers.push(answer)
        told.emit('answer')
      },
    })
    answerAll(port, CHOICES)
    for (const source of [WRONG, MISSING]) {
      const next = once(told, 'answer')
      port.emit('message', source)
      await next
    }
    expect(answers).toEqual([await answerTo(WRONG, CHOICES), await answerTo(MISSING, CHOICES)])
  })

  test('without a port does nothing', () => {
    expect(() => answerAll(null, CHOICES)).not.toThrow()
  })
})
