import { expect, test } from 'vitest'
import { ConformProgress } from '../../../src/command/conform/progress.js'

/** What is written while so many questions are done at these times. */
function written(steps: readonly (readonly [time: number, done: number])[], of: number, isTTY?: boolean) {
  const lines: string[] = []
  let now = 0
  const output = { write: (text: string) => lines.push(text), ...(isTTY === undefined ? {} : { isTTY }) }
  const progress = new ConformProgress(output, () => now)
  for (const [time, done] of steps) {
    now = time
    progress.show(done, of)
  }
  const shown = lines.length
  progress.end()
  progress.end()
  return { shown: lines.slice(0, shown), ended: lines.slice(shown) }
}

const line = (done: number) => `\r\u001b[Kerrata: ${done} of 9 questions`

test('a terminal is told from a tenth of a second on, and again after each tenth', () => {
  expect(
    written(
      [
        [99, 1],
        [100, 2],
        [199, 3],
        [200, 4],
        [450, 5],
        [549, 6],
        [550, 7],
      ],
      9,
      true,
    ),
  ).toEqual({ shown: [2, 4, 5, 7].map(line), ended: ['\r\u001b[K'] })
})

test('the last question is not told of, nor what is beyond', () => {
  const late = [
    [1000, 8],
    [2000, 9],
    [3000, 10],
  ] as const
  expect(written(late, 9, true)).toEqual({ shown: [line(8)], ended: ['\r\u001b[K'] })
  expect(written(late.slice(1), 9, true)).toEqual({ shown: [], ended: [] })
})

test('what is no terminal is told nothing', () => {
  for (const isTTY of [false, undefined])
    expect(written([[1000, 1]], 9, isTTY)).toEqual({ shown: [], ended: [] })
})

test('time is that of the machine unless another clock is given', () => {
  const lines: string[] = []
  const progress = new ConformProgress({ isTTY: true, write: (text: string) => lines.push(text) })
  progress.show(1, 9)
  expect(lines).toEqual([])
  const start = performance.now()
  while (performance.now() - start < 110);
  progress.show(2, 9)
  expect(lines).toEqual([line(2)])
})
