import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PLUGIN_API } from '../../src/command/plugin-api.js'
import { BASE_QUANTITIES } from '../../src/math/units/unit-definition.js'

const CLI = resolve('dist/cli.js')
const PAGE = `In a triangle $\\alpha + \\beta + \\gamma = 190^\\circ$, and $\\operatorname{hav}(\\pi) = 1$.

A side of $100 \\text{ cubits} = 45.72 \\text{ m}$, and another of $10 \\text{ cubits} = 5.4 \\text{ m}$.

## Exercise 1.1

A right triangle has legs $a = 3$ and $b = 4$, so the hypotenuse is 6.
`

/** Modules that compute a norm, by what they return. */
const NORMS = { 'right.mjs': 'Math.sqrt(squares(x))', 'rootless.mjs': 'squares(x)' }
const subject = (value: string) => `
export const implementation = { name: 'norms', version: '1' }
const squares = x => x.reduce((sum, one) => sum + one * one, 0)
export const ops = { 'norm.euclidean': { dtypes: ['float64'], value: ({ x }) => ${value} } }
`

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'errata-plugin-'))
  for (const name of ['triangles.mjs', 'norms.mjs'])
    copyFileSync(`fixtures/plugins/${name}`, join(folder, name))
  for (const [name, value] of Object.entries(NORMS)) writeFileSync(join(folder, name), subject(value))
  for (const name of ['one.md', 'two.md']) writeFileSync(join(folder, name), PAGE)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function errata(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const audit = (...args: string[]) => errata('audit', ...args)

/** The rule and verdict of each finding of each document. */
const verdictsOf = (stdout: string): string[][] =>
  JSON.parse(stdout).documents.map(({ findings }: { findings: { rule: string; verdict: string }[] }) =>
    findings.map(({ rule, verdict }) => `${rule} ${verdict}`),
  )

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
})

describe('a plug-in with an operation', () => {
  const conform = (file: string, ...rest: string[]) =>
    errata('conform', '--plugin', 'norms.mjs', '--suite', 'norms', '--module', file, '--quiet', ...rest)

  test('has its cases, variants and laws asked, and its mistakes named', () => {
    expect(conform('right.mjs').status).toBe(0)
    const { status, stdout } = conform('rootless.mjs', '--format', 'json')
    const { footer, results } = JSON.parse(stdout)
    expect(status).toBe(1)
    expect(footer.identified).toMatchObject([{ op: 'norm.euclidean', names: ['root-dropped'] }])
    expect(results.some(({ id }: { id: string }) => id.endsWith('#homogeneity'))).toBe(true)
  })

  test('has its vectors written alone, and the others in the folder stay in the index', () => {
    const into = join(folder, 'vectors')
    mkdirSync(into)
    copyFileSync('fixtures/vectors/bt.loss.json', join(into, 'bt.loss.json'))
    errata('fixtures', 'write', 'vectors', '--plugin', 'norms.mjs')
    const index = JSON.parse(readFileSync(join(into, 'index.json'), 'utf8'))
    const files = index.files.map(({ file }: { file: string }) => file)
    expect(files.toSorted()).toEqual(['bt.loss.json', 'norm.euclidean.json'])
  })

  test('is listed with its cases where it is named, and nowhere else', () => {
    expect(errata('fixtures', 'list', '--plugin', 'norms.mjs').stdout).toMatch(
      /^norm\.euclidean .* 3 mutants/m,
    )
    expect(errata('fixtures', 'list').stdout).not.toContain('norm.euclidean')
    expect(errata('conform', '--suite', 'norms', '--module', 'right.mjs').status).toBe(2)
  })

  const changed = (from: string, to: string) =>
    readFileSync('fixtures/plugins/norms.mjs', 'utf8').replace(from, to)

  test.each([
    ['a name that is taken', changed("'norm.euclidean'", "'softmax'"), 'expected one operation softmax'],
    ['no reference', changed('reference:', 'other:'), 'a function, got nothing at reference'],
    [
      'a case outside its domain',
      changed('.sqrt()],\n    literals', '.neg().sqrt()],\n    literals'),
      'norm.euclidean',
    ],
  ])('is refused in one line where it has %s', (_, source, why) => {
    writeFileSync(join(folder, 'bad.mjs'), source)
    const { status, stdout, stderr } = errata('conform', '--plugin', 'bad.mjs', '--module', 'right.mjs')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^errata: conform: [^\n]*\n$/)
    expect(stderr).toContain(why)
  })
})

test('an exception that a plug-in leaves behind does not say that errors were found', () => {
  writeFileSync(
    join(folder, 'timer.mjs'),
    "export default () => { Promise.resolve().then(() => { throw new Error('late') }) }",
  )
  expect(audit('--plugin', 'timer.mjs', 'one.md').status).toBe(4)
})

describe('the manual', () => {
  const manual = readFileSync('docs/plug-ins.md', 'utf8')

  test('names every call, the terms, the dimensions, and all that an operation is made of', () => {
    const { terms, operations } = PLUGIN_API
    for (const name of [
      ...Object.keys(PLUGIN_API),
      ...Object.keys(terms),
      ...Object.keys(operations),
      ...BASE_QUANTITIES,
    ])
      expect(manual).toContain(`\`${name}\``)
  })

  test('has a whole example that works as it stands', () => {
    const [, example] = /```js\n([\s\S]*?)```/.exec(manual)!
    expect(example!.trimEnd().split('\n').length).toBeLessThanOrEqual(27)
    writeFileSync(join(folder, 'halves.mjs'), example!)
    writeFileSync(
      join(folder, 'coin.md'),
      'For a fair coin $p = 0.6$. Here $\\operatorname{half}(5) = 2.5$.\n',
    )
    expect(errata('rules', '--plugin', 'halves.mjs')).toMatchObject({ status: 0, stderr: '' })
    const { status, stdout } = audit('--plugin', 'halves.mjs', '--format', 'json', 'coin.md')
    expect([status, ...verdictsOf(stdout)[0]!]).toEqual([1, 'coins/faces refuted', 'arithmetic holds'])
  })
})
