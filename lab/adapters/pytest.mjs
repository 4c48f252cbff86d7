// @ts-check
// Runs the example of pytest over the vectors, and sees that it ran a test for each of their cases: none of them skipped, and
// none of no cases passed. Needs Debian's python3-pytest.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { pythonWith } from './python.mjs'

/** The operations that the example has. */
const OPS = ['dpo.loss', 'grpo.leave-one-out']

const expected = OPS.flatMap(op => JSON.parse(readFileSync(`fixtures/vectors/${op}.json`, 'utf8')).groups)
  .flatMap(({ cases }) => cases)
  .filter(({ out, exactIn }) => out && exactIn.includes('float64')).length

const args = ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', 'fixtures/adapters/test_with_pytest.py']
const { stdout, stderr, status } = spawnSync(pythonWith('pytest'), args, { encoding: 'utf8' })
process.stdout.write(`${stdout}${stderr}`)
const last = stdout.trimEnd().split('\n').at(-1) ?? ''
if (status !== 0 || !new RegExp(`^${expected} passed in `).test(last)) {
  process.stderr.write(`pytest: expected ${expected} passed tests and nothing else, got "${last}"\n`)
  process.exitCode = 1
}
