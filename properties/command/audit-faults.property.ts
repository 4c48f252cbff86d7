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

test('a fault of ours on one page leaves the report of all others, and is told with its place at the end', async () => {
  const pages = ['So $1 + 1 = 3$.', 'A planted word, and $2 + 2 = 5$.', 'So $3 + 3 = 6$.']
  const names = pages.map((page, at) => {
    const name = join(folder, `${at}.md`)
    writeFileSync(name, page)
    return name
  })
  let [output, diagnostics] = ['', '']
  const exitCode = await runAudit(names, FLAGS, '1.2.3', {
    input: (async function* () {})(),
    output: { write: text => (output += text) },
    diagnostics: { write: text => (diagnostics += text) },
  })
  expect(exitCode).toBe(4)
  for (const judged of ['1 + 1 = 3', '2 + 2 = 5', '3 + 3 = 6']) expect(output).toContain(judged)
  expect(output).toContain('2 refuted, 1 undecided')
  expect(diagnostics).toMatch(
    /^errata: a fault of ours, please report it: .*1\.md:1:1: TypeError: a fault \(.*:\d+\)\n$/,
  )
})
