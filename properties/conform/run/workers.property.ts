import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Subject } from '../../../src/conform/model/protocol.js'
import { shareOut } from '../../../src/conform/run/workers.js'

const crew = (size: number): Subject[] =>
  Array.from({ length: size }, (_, i) => ({ i }) as unknown as Subject)
const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn++) await Promise.resolve()
}

describe('work that is shared out', () => {
  test('is done once, by subjects that do one piece at a time, and comes back in its order', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.array(fc.nat(9)), async (size, work) => {
        const busy = new Set<Subject>()
        const begun: number[] = []
        const results = await shareOut(crew(size), [...work.entries()], async ([index, length], subject) => {
          expect(busy.has(subject)).toBe(false)
          busy.add(subject)
          begun.push(index)
          await turns(length)
          busy.delete(subject)
          return `${index}: ${length}`
        })
        expect(begun).toEqual([...work.keys()])
        expect(results).toEqual(work.map((length, index) => `${index}: ${length}`))
      }),
    ))

  test('is begun by all of them at once', async () => {
    let most = 0
    let now = 0
    await shareOut(crew(3), [1, 2, 3, 4, 5, 6, 7], async () => {
      now += 1
      most = Math.max(most, now)
      await turns(5)
      now -= 1
    })
    expect(most).toBe(3)
  })

  test('none is none', async () => {
    expect(await shareOut(crew(2), [], async () => 'done')).toEqual([])
  })
})

describe('what a piece throws', () => {
  test('ends the whole once the pieces in hand are done, and nothing more is begun', async () => {
    const begun: string[] = []
    const done: string[] = []
    const run = async (piece: string) => {
      begun.push(piece)
      if (piece === 'bad') throw new Error('first')
      await turns(10)
      if (piece === 'worse') throw new Error('second')
      done.push(piece)
    }
    const all = shareOut(crew(3), ['slow', 'worse', 'bad', 'later', 'last'], run)
    await expect(all).rejects.toThrow(new Error('first'))
    expect(begun).toEqual(['slow', 'worse', 'bad'])
    expect(done).toEqual(['slow'])
  })

  test.each([[undefined], [null], ['text']])('is thrown as it is: %j', async thrown => {
    const all = shareOut(crew(1), ['bad'], () => Promise.reject(thrown))
    const caught = await all.then(
      () => 'nothing',
      error => ({ error }),
    )
    expect(caught).toEqual({ error: thrown })
  })
})
