// @ts-check
// Proves that no regular expression of src takes more than linear time: whoever writes a document writes its texts.

import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { builtPatterns } from './built.mjs'
import { writtenPatterns } from './written.mjs'

/** @typedef {import('./written.mjs').Pattern} Pattern */
/** @typedef {import('./judge.mjs').Judged & { pattern: Pattern }} Found */

/**
 * What is only asked of bounded texts, whatever recheck says of it: the file, the reason, and how the pieces begin.
 *
 * @type {{ file: string, reason: string, begins: string[] }[]}
 */
const LISTED = JSON.parse(readFileSync('lab/patterns/harmless.json', 'utf8'))
const HARMLESS = LISTED.flatMap(({ file, begins }) => begins.map(one => ({ file, begins: one })))

const DOCUMENTS = ['README.md', 'book/chapter-15.md'].map(name => ({
  name,
  text: readFileSync(name, 'utf8'),
}))

/** @param {readonly Pattern[]} patterns */
const different = patterns => [
  ...new Map(patterns.map(pattern => [`${pattern.source}/${pattern.flags}`, pattern])).values(),
]

/** @param {Found} one */
const isOpen = ({ verdict }) => verdict === 'vulnerable' || verdict === 'undecided'
/** @param {Found} one */
const isListed = one =>
  HARMLESS.some(({ file, begins }) => one.pattern.file === file && one.piece.startsWith(begins))

/** What was found, which is said at once where it is a fault. @param {Found} one */
function reported(one) {
  const { pattern, piece, says } = one
  if (isOpen(one) && !isListed(one))
    process.stderr.write(`${pattern.file}: expected a pattern of linear time, got ${says}: ${piece}\n`)
  return one
}

/**
 * Asks a thread of each core for one pattern after the other.
 *
 * @param {readonly Pattern[]} patterns
 * @returns {Promise<Found[]>}
 */
async function judgeAll(patterns) {
  const left = [...patterns]
  /** @type {Found[]} */
  const found = []
  const work = async () => {
    const worker = new Worker(new URL('worker.mjs', import.meta.url))
    for (let pattern = left.shift(); pattern; pattern = left.shift()) {
      const answers = await new Promise((resolve, reject) => {
        worker.once('error', reject)
        worker.once('message', answer => {
          worker.off('error', reject)
          resolve(answer)
        })
        worker.postMessage(pattern)
      })
      for (const answer of answers) found.push(reported({ ...answer, pattern }))
    }
    await worker.terminate()
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return found
}

const patterns = different([...writtenPatterns(), ...(await builtPatterns(DOCUMENTS))])
const found = await judgeAll(patterns)
const open = found.filter(isOpen)
const faults = open.filter(one => !isListed(one))
const idle = HARMLESS.filter(
  ({ file, begins }) => !open.some(one => one.pattern.file === file && one.piece.startsWith(begins)),
)
const count = (/** @type {string} */ wanted) => found.filter(({ verdict }) => verdict === wanted).length
process.stdout.write(
  `${patterns.length} patterns in ${found.length} pieces: ${count('proved')} proved linear, ` +
    `${count('no attack found')} with a look around, on which no attack was found, ${open.length - faults.length} on bounded texts\n`,
)
for (const { file, begins } of idle)
  process.stderr.write(`${file}: expected no reason for a pattern that needs none: ${begins}\n`)
if (faults.length + idle.length > 0) process.exitCode = 1
