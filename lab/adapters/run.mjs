// @ts-check
// npm run lab -- adapters
//
// Runs `errata conform` on the adapters that the package comes with, and prints what each came to in each format. Exit code
// 1 where anything is wrong, breaks off or has no answer, or where an adapter covers fewer operations or formats than it
// should. Needs a build, Debian's python3-torch, python3-numpy and python3-scipy, and some minutes.
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { pythonWith } from './python.mjs'
import { formatsOf, lineOf, shortcomings } from './summary.mjs'

const REPORTS = 'reports/adapters'
const FOLDER = 'fixtures/adapters'

const vectors = readdirSync('fixtures/vectors')
  .filter(name => name !== 'index.json')
  .map(name => JSON.parse(readFileSync(`fixtures/vectors/${name}`, 'utf8')))

const ADAPTERS = [
  { name: 'plain', subject: ['--', 'python3', `${FOLDER}/plain.py`], formats: ['float64'] },
  {
    name: 'torch',
    subject: ['--', pythonWith('torch'), `${FOLDER}/torch_adapter.py`],
    formats: ['float64', 'float32', 'bfloat16', 'float16'],
  },
  {
    name: 'numpy',
    subject: ['--', pythonWith('scipy.special'), `${FOLDER}/numpy_adapter.py`],
    formats: ['float64', 'float32', 'float16'],
  },
  {
    name: 'javascript',
    subject: ['--module', `${FOLDER}/javascript.mjs`],
    formats: ['float64', 'float32'],
  },
]

/**
 * The report of a run, and its exit code.
 * @param {(typeof ADAPTERS)[number]} adapter
 */
function conform({ name, subject }) {
  const file = `${REPORTS}/${name}.json`
  const options = ['--format', 'json', '--output', file, '--quiet']
  const child = spawn(process.execPath, ['dist/cli.js', 'conform', ...options, ...subject], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code =>
      code === 0 || code === 1
        ? resolve(JSON.parse(readFileSync(file, 'utf8')))
        : reject(new Error(`${name}: expected exit code 0 or 1, got ${code}`)),
    )
  })
}

mkdirSync(REPORTS, { recursive: true })
let complaints = 0

/** Runs one adapter after another, until none is left. @param {(typeof ADAPTERS)[number][]} left */
async function runAll(left) {
  for (let adapter = left.shift(); adapter; adapter = left.shift()) {
    const report = await conform(adapter)
    const found = shortcomings(adapter, report, vectors)
    complaints += found.length
    for (const format of formatsOf(report)) process.stdout.write(`${lineOf(adapter.name, format, report)}\n`)
    for (const complaint of found) process.stdout.write(`${adapter.name}: ${complaint}\n`)
  }
}

// The torch adapter takes the longest; two run side by side.
const left = ADAPTERS.toSorted((a, b) => b.formats.length - a.formats.length)
await Promise.all([runAll(left), runAll(left)])
process.stdout.write(`${ADAPTERS.length} adapters; ${complaints} complaints\n`)
process.exitCode = complaints === 0 ? 0 : 1
