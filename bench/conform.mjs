// Cases per second of an implementation that is asked over one long-lived process, beside the same implementation started
// anew for each case, as a runner without a protocol does; and the same for one process without any work, whose
// time is that of the pipe. Needs the built code: `npm run build && node bench/conform.mjs [seconds] [python]`.
import { startProcess } from '../dist/conform/adapter/process-subject.js'
import { pythonWith } from '../lab/adapters/python.mjs'

const SECONDS = Number(process.argv[2] ?? 5)
const PYTHON = process.argv[3] ?? pythonWith('torch')
const LIMITS = { startSeconds: 60, caseSeconds: 60, ops: ['dpo.loss', 'echo'], runner: 'bench' }

/** A question with numbers of its own, so that nobody can remember the answer. */
const question = (n, op, want) => ({
  id: `bench/${n}`,
  op,
  dtype: 'float64',
  in: { x: [n, n + 3, n + 1, n + 2].map(i => String(-(i % 512) / 8)), p: op === 'echo' ? [] : ['0.125'] },
  want,
})

async function ask(subject, n, op, want) {
  const answer = await subject.ask(question(n, op, want))
  if (answer.kind !== 'out') throw new Error(`expected an answer, got ${JSON.stringify(answer)}`)
}

/** Calls for a time, after some calls that are not counted; the rate per second and the slowest calls. */
async function rate(call, uncounted) {
  for (let n = 0; n < uncounted; n++) await call(n)
  const times = []
  const began = performance.now()
  while (performance.now() - began < 1000 * SECONDS) {
    const start = performance.now()
    await call(times.length)
    times.push(performance.now() - start)
  }
  const perSecond = (1000 * times.length) / (performance.now() - began)
  const sorted = times.toSorted((a, b) => a - b)
  const at = share => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  return { perSecond, calls: times.length, median: at(0.5), p99: at(0.99) }
}

async function overOneProcess(command, op, want) {
  const subject = startProcess(command, LIMITS)
  await subject.start()
  try {
    return await rate(n => ask(subject, n, op, want), 200)
  } finally {
    await subject.stop()
  }
}

/** Start, one case, and the end of the process. */
const processPerCase = (command, op, want) =>
  rate(async n => {
    const subject = startProcess(command, LIMITS)
    await subject.start()
    try {
      await ask(subject, n, op, want)
    } finally {
      await subject.stop()
    }
  }, 1)

const digits = value => String(Number(value.toPrecision(3))).padStart(9)
const show = (name, { perSecond, calls, median, p99 }) =>
  process.stdout.write(
    `${name.padEnd(44)}${digits(perSecond)} cases/s  median ${digits(median)} ms  99 % ${digits(p99)} ms  (${calls})\n`,
  )

const adapters = [
  ['plain Python, echo', 'plain.py', 'echo', ['value']],
  ['plain Python, dpo.loss', 'plain.py', 'dpo.loss', ['value']],
  ['PyTorch, dpo.loss', 'torch_adapter.py', 'dpo.loss', ['value']],
  ['PyTorch, dpo.loss with its gradient', 'torch_adapter.py', 'dpo.loss', ['value', 'grad']],
]
for (const [name, file, op, want] of adapters) {
  const command = [PYTHON, `fixtures/adapters/${file}`]
  const long = await overOneProcess(command, op, want)
  show(`${name}, one process`, long)
  const short = await processPerCase(command, op, want)
  show(`${name}, a process per case`, short)
  process.stdout.write(`${''.padEnd(44)}${digits(long.perSecond / short.perSecond)} times as many\n`)
}
