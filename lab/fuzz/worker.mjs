import { getHeapStatistics } from 'node:v8'
import { parentPort, workerData } from 'node:worker_threads'
import { examine } from './examination.mjs'
import { inputAt, isJudgedAt } from './inputs.mjs'
import { subject } from './subject.mjs'

const { seed, first, step, end, seeds, judgeEvery, shared } = workerData
const current = new Float64Array(shared)
const REPORT_EVERY = 256
const WARM = 1000

/** What the inputs since the last report came to. */
const nothing = () => ({
  inputs: 0,
  characters: 0,
  refused: 0,
  judged: 0,
  slowest: null,
  heap: 0,
  failures: [],
})

let since = nothing()
for (let index = first; index < end; index += step) {
  // Who watches sees which input it is, even if this thread never comes back.
  current[0] = index
  current[1] = since.inputs
  const input = inputAt(seed, index, seeds)
  const isJudged = isJudgedAt(seed, index, judgeEvery)
  const { length, milliseconds, isRefused, failures } = examine(input, subject, isJudged)
  since.inputs++
  since.characters += length
  if (isRefused) since.refused++
  else if (isJudged) since.judged++
  const rate = milliseconds / Math.max(1, length / 2048)
  // The first inputs meet a program that is not compiled yet.
  if (index >= first + WARM * step && rate > (since.slowest?.rate ?? 0))
    since.slowest = { rate, index, kind: input.kind, length, milliseconds }
  for (const failure of failures) since.failures.push({ index, kind: input.kind, failure })
  if (since.inputs === REPORT_EVERY || failures.length > 0) report()
}
report()

function report() {
  since.heap = getHeapStatistics().used_heap_size
  parentPort.postMessage(since)
  since = nothing()
}
