import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errata } from './command-line.js'

const CLI = resolve('dist/cli.js')
const PAGE = `In a triangle $\\alpha + \\beta + \\gamma = 190^\\circ$, and $\\operatorname{hav}(\\pi) = 1$.

A side of $100 \\text{ cubits} = 45.72 \\text{ m}$, and another of $10 \\text{ cubits} = 5.4 \\text{ m}$.

## Exercise 1.1

A right triangle has legs $a = 3$ and $b = 4$, so the hypotenuse is 6.
`

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'errata-plugin-'))
  copyFileSync('fixtures/plugins/triangles.mjs', join(folder, 'triangles.mjs'))
  for (const name of ['one.md', 'two.md']) writeFileSync(join(folder, name), PAGE)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function audit(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'audit', ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** The rule and verdict of each finding of each document. */
const verdictsOf = (stdout: string): string[][] =>
  JSON.parse(stdout).documents.map(({ findings }: { findings: { rule: string; verdict: string }[] }) =>
    findings.map(({ rule, verdict }) => `${rule} ${verdict}`),
  )

/** In this process: nothing is added to it by what is refused. */
async function expectRefusal(flag: string, file: string, ...pages: string[]): Promise<void> {
  const { exitCode, stdout, stderr } = await errata('audit', flag, file, ...pages)
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  expect(stderr).toMatch(/^errata: audit: [^\n]+\n$/)
  expect(stderr).toContain(file)
}

describe('a plug-in in a folder of its own', () => {
  const FLAGS = ['--plugin', 'triangles.mjs', '--format', 'json']

  test('adds a rule, a function and a book, in one thread and in several', () => {
    const [alone] = verdictsOf(audit(...FLAGS, '--book', 'triangles', 'one.md').stdout)
    expect(alone).toEqual(
      expect.arrayContaining([
        'geometry/angle-sum refuted',
        'arithmetic holds',
        'arithmetic refuted',
        '1.1/hypotenuse refuted',
      ]),
    )
    expect(verdictsOf(audit(...FLAGS, '--book', 'triangles', 'one.md', 'two.md').stdout)).toEqual([
      alone,
      alone,
    ])
    expect(verdictsOf(audit('--book', 'triangles.mjs', '--format', 'json', 'one.md').stdout)).toEqual([alone])
  })

  test('adds nothing to a run that does not name it, and no book to one that names no book', () => {
    expect(audit('--format', 'json', 'one.md').stdout).not.toContain('geometry/')
    expect(audit(...FLAGS, 'one.md').stdout).not.toContain('1.1/hypotenuse')
  })

  test.each([
    ['no module', 'x ('],
    ['a module that throws', "throw new Error('two\\nlines')"],
    ['a module without a function', 'export default 3'],
    ['a rule that is there already', "export default errata => errata.defineRule({ id: 'arithmetic' })"],
    ['a word that is no id', "export default errata => errata.defineRule({ id: 'Two Words' })"],
  ])('is refused in one line where it is %s', async (what, source) => {
    const [file, page] = [join(folder, `bad ${what}.mjs`), join(folder, 'one.md')]
    writeFileSync(file, source)
    for (const flag of ['--plugin', '--book']) await expectRefusal(flag, file, page)
  })

  test('is refused in one line where there is no such file', () =>
    expectRefusal('--plugin', 'none.mjs', 'README.md'))
})
