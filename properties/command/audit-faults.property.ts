import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runAudit } from '../../src/command/audit.js'
import { defineRule } from '../../src/rules/rule.js'

const folder = mkdtempSync(join(tmpdir(), 'errata-faults-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A rule that fails on every page that holds the word. */
defineRule({
  id: 'law/planted',
  summary: 'Fails.',
  why: 'It is planted.',
  source: null,
  examples: { right: [{ states: '$1 = 1$' }], wrong: [] },
  check: ({ document: { source } }) => {
    if (source.includes('planted')) throw new TypeError('a fault')
    return []
  },
})

const FLAGS = {
  format: 'text',
  strict: false,
  seed: 15,
  points: 20,
  color: false,
  quiet: true,
  verbose: true,
} as const

// One document: the threads that audit several know nothing of a rule that is planted here.
test('a fault of ours leaves the report of all else, and is told with its place at the end', async () => {
  const name = join(folder, 'page.md')
  writeFileSync(name, 'A planted word, and $2 + 2 = 5$. So $3 + 3 = 6$.')
  let [output, diagnostics] = ['', '']
  const exitCode = await runAudit([name], FLAGS, '1.2.3', {
    input: (async function* () {})(),
    output: { write: text => (output += text) },
    diagnostics: { write: text => (diagnostics += text) },
  })
  expect(exitCode).toBe(4)
  for (const judged of ['2 + 2 = 5', '3 + 3 = 6', 'TypeError: a fault']) expect(output).toContain(judged)
  expect(output).toContain('1 refuted, 1 undecided')
  expect(diagnostics).toMatch(
    /^errata: a fault of ours, please report it: .*page\.md:1:1: TypeError: a fault \(.*:\d+\)\n$/,
  )
})
