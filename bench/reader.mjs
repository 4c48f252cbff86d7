// How time and memory grow with the length of a document, from 1 to 10 megabytes, realistic and hostile:
//   npm run build && node bench/reader.mjs [--sizes 1,2,5,10] [--only PART OF A NAME]
// Each document is read and audited, without the book, in a process of its own; the time is that of its main thread
// alone, the memory the most that the process held. "linear" is the time per megabyte against that of the first size.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { clock } from '../lab/fuzz/clock.mjs'
import { kindsOf } from './hostile-documents.mjs'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1,2,5,10' },
    only: { type: 'string', default: '' },
    measure: { type: 'string' },
    limit: { type: 'string', default: '600' },
  },
})
const MEGABYTE = 1e6
const kinds = kindsOf(readFileSync(new URL('../book/chapter-15.md', import.meta.url), 'utf8'))
const sizes = values.sizes.split(',').map(Number)

if (values.measure === undefined) compare()
else process.stdout.write(JSON.stringify(await measure(kinds[values.measure](sizes[0] * MEGABYTE))))

async function measure(source) {
  const { auditDocument, readDocument } = await import('../dist/index.js')
  const now = clock()
  const started = now()
  const document = readDocument(source, 'bench.md')
  const read = now()
  const { findings } = auditDocument(document, { book: [], effort: { seed: 15, points: 20 } })
  const audited = now()
  return {
    megabytes: Buffer.byteLength(source) / MEGABYTE,
    readMilliseconds: read - started,
    milliseconds: audited - started,
    findings: findings.length,
    memory: process.resourceUsage().maxRSS / 1024,
  }
}

function compare() {
  process.stdout.write('kind                             MB   read s  in all s  linear  MiB held  findings\n')
  for (const kind of Object.keys(kinds).filter(name => name.includes(values.only))) {
    let first
    for (const size of sizes) {
      const measured = inOwnProcess(kind, size)
      if (typeof measured === 'string') {
        process.stdout.write(`${kind.padEnd(30)} ${size.toFixed(1).padStart(5)}  ${measured}\n`)
        break
      }
      const rate = measured.milliseconds / measured.megabytes
      first ??= rate
      process.stdout.write(`${row(kind, measured, rate / first)}\n`)
    }
  }
}

function inOwnProcess(kind, size) {
  const { stdout, stderr, error } = spawnSync(
    process.execPath,
    [fileURLToPath(import.meta.url), '--measure', kind, '--sizes', `${size}`],
    { encoding: 'utf8', timeout: Number(values.limit) * 1000 },
  )
  if (error) return `stopped after ${values.limit} s`
  return stdout === '' ? `failed: ${stderr.split('\n').find(line => /Error/.test(line))}` : JSON.parse(stdout)
}

function row(kind, { megabytes, readMilliseconds, milliseconds, memory, findings }, linear) {
  return [
    kind.padEnd(30),
    megabytes.toFixed(1).padStart(5),
    (readMilliseconds / 1000).toFixed(2).padStart(7),
    (milliseconds / 1000).toFixed(2).padStart(8),
    linear.toFixed(2).padStart(6),
    memory.toFixed(0).padStart(8),
    `${findings}`.padStart(8),
  ].join('  ')
}
