import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { Progress } from '../../src/command/progress.js'

/** What is written on standard error while documents are done at these times, in milliseconds. */
function written(times: readonly number[], total: number, isTTY: boolean): string {
  let [text, time] = ['', 0]
  const progress = new Progress(total, { write: line => (text += line), isTTY }, () => time)
  for (const [at, moment] of times.entries()) {
    time = moment
    progress.add(at % 3 === 0)
  }
  progress.end()
  return text
}

/** What stands on a terminal after all that was written. */
function onTerminal(text: string): string[] {
  const lines = text.split('\n')
  return lines.map(line => line.slice(line.lastIndexOf('\u001b[K') + (line.includes('\u001b[K') ? 3 : 0)))
}

const everySecond = (count: number) => Array.from({ length: count }, (_, i) => (i + 1) * 1000)

describe('the progress of a run', () => {
  test('is a line every three seconds, from the third on, where standard error is no terminal', () => {
    expect(written(everySecond(8), 240, false)).toBe(
      'errata: 3 of 240 documents, 1 with findings\nerrata: 6 of 240 documents, 2 with findings\n',
    )
  })

  test('is nothing where the run is short, or of one document', () => {
    expect(written([10, 20, 2999], 240, false)).toBe('')
    expect(written([99_999], 1, false)).toBe('')
    expect(written([99_999], 1, true)).toBe('')
  })

  test('is one line on a terminal, erased at the end', () => {
    const text = written(everySecond(2), 12, true)
    expect(text).toBe(
      '\r\u001b[Kerrata: 1 of 12 documents, 1 with findings\r\u001b[Kerrata: 2 of 12 documents, 1 with findings\r\u001b[K',
    )
    expect(onTerminal(text)).toEqual([''])
  })

  test('is told on a terminal from a tenth of a second on, and again after each tenth', () => {
    const text = written([99, 100, 199, 200], 240, true)
    const counts = [...text.matchAll(/errata: (\d+) of 240/g)].map(match => Number(match[1]))
    expect(counts).toEqual([2, 4])
  })

  test('never says more documents than are done, and ends silently when all are', () => {
    const run = fc.tuple(fc.array(fc.nat(20_000), { maxLength: 40 }), fc.boolean())
    fc.assert(
      fc.property(run, ([moments, isTTY]) => {
        const times = moments.toSorted((a, b) => a - b)
        const text = written(times, times.length, isTTY)
        const counts = [...text.matchAll(/errata: (\d+) of (\d+) documents, (\d+) with findings/g)]
        const done = counts.map(match => Number(match[1]))
        expect(done).toEqual(done.toSorted((a, b) => a - b))
        for (const [, count, total, withFindings] of counts) {
          expect(Number(count)).toBeLessThan(Number(total))
          expect(Number(withFindings)).toBe(Math.ceil(Number(count) / 3))
        }
        // Lines are as far apart as the time that passed allows.
        const most = (times.at(-1) ?? 0) / (isTTY ? 100 : 3000)
        expect(done.length).toBeLessThanOrEqual(most)
        if (isTTY) expect(onTerminal(text)).toEqual([''])
      }),
    )
  })

  test('ends once: a terminal is erased no more often than it was written on', () => {
    const erased = (isTTY: boolean, time: number) => {
      let now = 0
      const lines: string[] = []
      const progress = new Progress(3, { write: line => lines.push(line), isTTY }, () => now)
      now = time
      progress.add(false)
      progress.end()
      progress.end()
      return lines.filter(line => line === '\r\u001b[K').length
    }
    expect([erased(true, 100), erased(true, 99), erased(false, 3000)]).toEqual([1, 0, 0])
  })

  test('goes by the clock of the machine unless another is given', () => {
    let now = 0
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now)
    try {
      const lines: string[] = []
      const progress = new Progress(3, { write: line => lines.push(line) })
      now = 2999
      progress.add(false)
      now = 3000
      progress.add(true)
      expect(lines).toEqual(['errata: 2 of 3 documents, 1 with findings\n'])
    } finally {
      clock.mockRestore()
    }
  })
})
