import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { runFixtures } from '../../src/command/fixtures.js'
import { UsageError } from '../../src/command/usage-error.js'
import { readVectorTexts, VECTORS, vectorFilesOf } from '../../src/command/vectors.js'
import { OPERATIONS } from '../../src/operations/catalogue.js'
import type { VectorFile } from '../../src/vectors/vector.js'
import { vectorText } from '../../src/vectors/vector-file.js'

const folders: string[] = []
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'errata-fixtures-'))
  folders.push(folder)
})
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true })
})

async function told(action: Parameters<typeof runFixtures>[0]) {
  let output = ''
  const streams = { output: { write: (text: string) => (output += text) } } as unknown as Parameters<
    typeof runFixtures
  >[2]
  const exitCode = await runFixtures(action, folder, streams)
  return { exitCode, output }
}

const NAME = 'kl.k1.json'
const TEXT = readFileSync(join(VECTORS, NAME), 'utf8')
const FILE: VectorFile = JSON.parse(TEXT)
const put = (text: string, name = NAME) => writeFileSync(join(folder, name), text)

/** The file with its first case changed. */
function withCase(change: (one: VectorFile['groups'][number]['cases'][number]) => object): string {
  const [group, ...groups] = FILE.groups
  const [first, ...cases] = group!.cases
  const changed = { ...group!, cases: [{ ...first!, ...change(first!) }, ...cases] }
  return vectorText({ ...FILE, groups: [changed, ...groups] } as VectorFile)
}

describe('fixtures lint', () => {
  test('a sound file is no complaint, and is listed', async () => {
    put(TEXT)
    expect(await told('lint')).toEqual({ exitCode: 0, output: '1 files, 0 complaints\n' })
    const { exitCode, output } = await told('list')
    expect(exitCode).toBe(0)
    expect(output).toContain(`${FILE.numberOfCases} cases`)
  })

  test.each([
    ['no JSON', '{', 'expected JSON'],
    ['another format', vectorText({ ...FILE, format: 2 as 1 }), '/format'],
    ['null', 'null', 'expected JSON'],
    ['a list', '[]', 'must be object'],
    ['another layout', JSON.stringify(FILE), 'another layout'],
    ['a count that is off', vectorText({ ...FILE, numberOfCases: 1 }), 'expected numberOfCases'],
    [
      'another question under the same id',
      withCase(() => ({ in: { x: ['1', '2'], p: [] } })),
      'expected the id',
    ],
    ['a flag without a definition', withCase(() => ({ flags: ['unheard-of'] })), 'flag unheard-of'],
    [
      'a value of few digits',
      withCase(({ out }) => ({ out: { ...out!, value: [{ ...out!.value[0]!, v: '1.25', r: '0.1' }] } })),
      'expected a radius',
    ],
    [
      'a mutant that is none',
      withCase(() => ({ kills: { nobody: ['float64'] } })),
      'expected a mutant of the list',
    ],
  ])('%s is complained of with exit code 1, and is not listed', async (_, text, message) => {
    put(text)
    const { exitCode, output } = await told('lint')
    expect(exitCode).toBe(1)
    expect(output).toContain(`${NAME}: `)
    expect(output).toContain(message)
    await expect(told('list')).rejects.toThrow(
      /^fixtures list: expected a sound file kl\.k1\.json, got one with a/,
    )
  })

  test('a file of another operation than its name says is complained of', async () => {
    put(TEXT, 'kl.k2.json')
    expect((await told('lint')).output).toContain('expected a file kl.k1.json, got kl.k2.json')
  })

  test('a folder without files, and a file that is a folder, are bad usage', async () => {
    await expect(told('lint')).rejects.toThrow(UsageError)
    mkdirSync(join(folder, NAME))
    await expect(told('lint')).rejects.toThrow(
      /^fixtures lint: expected a file of vectors that can be read, got/,
    )
  })
})

describe('the vectors that a run asks from', () => {
  test('are those of its operations, in their order, each held to the schema', async () => {
    const texts = await readVectorTexts('conform', VECTORS)
    const names = OPERATIONS.map(({ name }) => name)
    expect(vectorFilesOf('conform', texts, names).map(({ op }) => op)).toEqual(names)
    expect(vectorFilesOf('conform', texts, ['kl.k3', 'kl.k1']).map(({ op }) => op)).toEqual([
      'kl.k3',
      'kl.k1',
    ])
  })

  test.each([
    ['one that is missing', [], 'no JSON'],
    ['one that is no JSON', [{ name: NAME, text: TEXT.slice(0, -9) }], 'no JSON'],
    ['one that has no groups', [{ name: NAME, text: '{"format":1}' }], 'required property'],
    ['another format', [{ name: NAME, text: TEXT.replace('"format": 1', '"format": 2') }], '/format'],
    [
      'those of another operation',
      [{ name: NAME, text: TEXT.replace('"op": "kl.k1"', '"op": "kl.k2"') }],
      'kl.k2',
    ],
  ])('%s is told in one line', (_, texts, got) => {
    const read = () => vectorFilesOf('conform', texts, ['kl.k1'])
    expect(read).toThrow(UsageError)
    expect(read).toThrow(/^conform: expected vectors of kl\.k1 in kl\.k1\.json, got [^\n]+$/)
    expect(read).toThrow(got)
  })
})
