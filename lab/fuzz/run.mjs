// Random and mutated documents, Markdown, TeX, notebooks, plain text, reStructuredText, HTML, Org and claim files, through the reader, and one of
// a hundred through the judges too, against dist:
//   npm run lab -- fuzz                                      a million inputs, one worker per core
//   npm run lab -- fuzz --judge-every 1 --inputs 20000    every input judged too, which takes a hundred times longer
//   npm run lab -- fuzz --from 500000 --seed 7 --workers 1
//   npm run lab -- fuzz --seed 7 --only 1234              one input again: printed, read and judged
// Prints the rate, the slowest input and every failure with what replays it; ends with 1 if there is one.
import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { examine } from './examination.mjs'
import { inputAt } from './inputs.mjs'

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '1000000' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string', default: '15' },
    'judge-every': { type: 'string', default: '100' },
    workers: { type: 'string', default: `${availableParallelism()}` },
    only: { type: 'string' },
  },
})
const [inputs, from, seed, workers] = [values.inputs, values.from, values.seed, values.workers].map(Number)
const judgeEvery = Number(values['judge-every'])

/** An input that is not done after so much time of the processor hangs, however busy the machine is. */
const HANG_MILLISECONDS = 20_000
/** A worker that needs more holds on to what it read, or is made to by its input. */
const HEAP_MEGABYTES = 512
const REPORT_MILLISECONDS = 30_000
/** What stands in place of the index until a worker has loaded the project. */
const NOT_STARTED = -1
/** So many failures are shown of each kind. */
const SHOWN = 20

const FOLDER = new URL('../../fixtures/', import.meta.url)
const seeds = readdirSync(FOLDER, { recursive: true })
  .filter(name => /\.(md|tex|txt|ipynb|rst|html|org)$/.test(name))
  .sort()
  .map(name => ({ ending: extname(name), text: readFileSync(new URL(name, FOLDER), 'utf8') }))
  .flatMap(seed => (seed.ending === '.ipynb' ? [seed, { ending: '.md', text: cellsOf(seed.text) }] : [seed]))

/** What a notebook says, which stands in the cells of others. */
function cellsOf(json) {
  return JSON.parse(json)
    .cells.map(({ source }) => [source].flat().join(''))
    .join('\n\n')
}

const total = { inputs: 0, characters: 0, refused: 0, judged: 0, slowest: null, heap: 0, failures: [] }
const started = Date.now()
const print = text => process.stdout.write(`${text}\n`)

if (values.only === undefined) await fuzz()
else await replay(Number(values.only))

async function replay(index) {
  const { subject } = await import('./subject.mjs')
  const input = inputAt(seed, index, seeds)
  print(`${input.kind}${input.isBookUsed ? ', with the book' : ''}\n${JSON.stringify(`${input.content}`)}`)
  const { failures, milliseconds } = examine(input, subject, true)
  print(`${milliseconds.toFixed(1)} ms\n${failures.join('\n') || 'no failure'}`)
  process.exitCode = failures.length > 0 ? 1 : 0
}

async function fuzz() {
  const timer = setInterval(() => print(progress()), REPORT_MILLISECONDS)
  await Promise.all(Array.from({ length: workers }, (_, lane) => run(from + lane)))
  clearInterval(timer)
  print(progress())
  for (const { index, kind, failure } of total.failures.slice(0, SHOWN))
    print(`FAILURE --seed ${seed} --only ${index} (${kind}): ${failure}`)
  print(`${total.inputs} inputs, ${total.failures.length} failures`)
  process.exitCode = total.failures.length > 0 ? 1 : 0
}

/** Runs every `workers`th input from `first` on; after a hang or the end of the memory with the one behind. */
async function run(first) {
  let next = first
  while (next < from + inputs) {
    const stopped = await runWorker(next)
    if (stopped === null) return
    total.inputs += stopped.unreported + 1
    note({ index: stopped.index, kind: 'unknown', failure: stopped.failure })
    next = stopped.index + workers
  }
}

function runWorker(first) {
  const shared = new SharedArrayBuffer(16)
  const current = new Float64Array(shared)
  current[0] = NOT_STARTED
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    workerData: { seed, first, step: workers, end: from + inputs, seeds, judgeEvery, shared },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  })
  return new Promise((resolve, reject) => {
    const stop = failure => {
      if (current[0] === NOT_STARTED) reject(new Error(`fuzz: expected a worker that starts, got ${failure}`))
      resolve({ index: current[0], unreported: current[1], failure })
    }
    let [index, since] = [current[0], processMilliseconds()]
    const watch = setInterval(() => {
      if (index !== current[0]) [index, since] = [current[0], processMilliseconds()]
      // The threads share the time of the process; together they may take so much for each.
      if (processMilliseconds() - since < HANG_MILLISECONDS * workers) return
      worker.terminate()
      stop(`hangs: not done after ${HANG_MILLISECONDS} ms`)
    }, 500)
    worker.on('message', add)
    worker.on('error', error => stop(`ends the worker: ${error.stack ?? error}`))
    worker.on('exit', () => {
      clearInterval(watch)
      resolve(null)
    })
  })
}

function processMilliseconds() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function note(failure) {
  total.failures.push(failure)
  if (total.failures.length <= SHOWN) print(`FAILURE ${JSON.stringify(failure)}`)
}

function add({ inputs, characters, refused, judged, slowest, heap, failures }) {
  total.inputs += inputs
  total.characters += characters
  total.refused += refused
  total.judged += judged
  total.heap = Math.max(total.heap, heap)
  if (slowest && slowest.rate > (total.slowest?.rate ?? 0)) total.slowest = slowest
  for (const failure of failures) note(failure)
}

function progress() {
  const seconds = (Date.now() - started) / 1000
  const { slowest } = total
  const slow = slowest
    ? `; slowest to read: ${slowest.milliseconds.toFixed(0)} ms for ${slowest.length} characters (--only ${slowest.index}, ${slowest.kind})`
    : ''
  const rate = (total.inputs / seconds).toFixed(0)
  const heap = (total.heap / 2 ** 20).toFixed(0)
  const held = (process.resourceUsage().maxRSS / 1024).toFixed(0)
  return `${total.inputs} inputs in ${seconds.toFixed(0)} s (${rate}/s), ${(total.characters / 1e6).toFixed(1)} million characters, ${total.refused} refused, ${total.judged} judged, ${total.failures.length} failures, heap at most ${heap} MiB, process ${held} MiB${slow}`
}
