import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { FIXTURE_ACTIONS, runFixtures } from '../../src/command/fixtures.js'
import { UsageError } from '../../src/command/usage-error.js'
import { VECTORS } from '../../src/command/vectors.js'
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

const FLOPS = 'training.flops.json'
const flops = () => readFileSync(join(VECTORS, FLOPS), 'utf8')

describe('fixtures list', () => {
  test('is a line for each operation, by name, and their sum', async () => {
    const gapped: VectorFile = JSON.parse(flops())
    const kills = (one: VectorFile['groups'][number]['cases'][number]) => ({
      ...one.kills,
      recomputation: [],
      'one-flop': [],
      'forward-alone': [],
    })
    const groups = gapped.groups.map(group => ({
      ...group,
      cases: group.cases.map(one => ({ ...one, kills: kills(one) })),
    }))
    const gap = { float64: 'equal' }
    const indistinguishable = { recomputation: gap, 'one-flop': gap, 'forward-alone': gap }
    put(vectorText({ ...gapped, groups, indistinguishable } as VectorFile), FLOPS)
    put(TEXT)
    const mutants = Object.keys(FILE.mutants).length
    const gaps = Object.values(FILE.indistinguishable).flatMap(reasons => Object.keys(reasons)).length
    const few = gaps === 0 ? '' : ` (${gaps} not told apart in a format)`
    const cases = `${FILE.numberOfCases} cases, ${mutants} mutants${few}`
    expect(await told('list')).toEqual({
      exitCode: 0,
      output: [
        `kl.k1           ${FILE.suite.padEnd(11)}  ${cases}: ${FILE.meaning}`,
        `training.flops  cost         30 cases, 5 mutants (3 not told apart in a format): ${gapped.meaning}`,
        `2 operations, ${FILE.numberOfCases + 30} cases`,
        '',
      ].join('\n'),
    })
  })

  test('of a folder without files is bad usage of it', async () => {
    await expect(told('list')).rejects.toThrow(
      `fixtures list: expected a folder of vectors, got ${folder}, which has none`,
    )
  })

  test('says what is wrong with a file that lint complains of', async () => {
    put(TEXT, 'kl.k2.json')
    await expect(told('list')).rejects.toThrow(
      'fixtures list: expected a sound file kl.k2.json, got one with a fault: expected a file kl.k1.json, got kl.k2.json',
    )
  })
})

describe('fixtures write', () => {
  const operations = ['training.flops', 'training.seconds'].map(
    name => OPERATIONS.find(one => one.name === name)!,
  )
  const written = async (into: string) => {
    let output = ''
    const streams = { output: { write: (text: string) => (output += text) } }
    const exitCode = await runFixtures('write', into, streams, operations)
    return { exitCode, output }
  }

  test('makes the folder, and writes the files of the operations and their index', async () => {
    const into = join(folder, 'new', 'vectors')
    expect(await written(into)).toEqual({ exitCode: 0, output: `2 files written to ${into}\n` })
    const names = operations.map(({ name }) => `${name}.json`)
    expect(readdirSync(into).sort()).toEqual(['index.json', ...names])
    for (const name of names)
      expect(readFileSync(join(into, name), 'utf8')).toBe(readFileSync(join(VECTORS, name), 'utf8'))
    const index: { files: { file: string }[] } = JSON.parse(readFileSync(join(into, 'index.json'), 'utf8'))
    const committed = JSON.parse(readFileSync(join(VECTORS, 'index.json'), 'utf8'))
    expect(index).toEqual({
      ...committed,
      files: committed.files.filter(({ file }: { file: string }) => names.includes(file)),
    })
  })

  test('is bad usage where the folder, or a file in it, cannot be written', async () => {
    put('', 'file')
    await expect(written(join(folder, 'file'))).rejects.toThrow(UsageError)
    await expect(written(join(folder, 'file'))).rejects.toThrow(
      `fixtures write: expected a folder that can be written, got ${join(folder, 'file')}`,
    )
    mkdirSync(join(folder, 'index.json'))
    const error = await written(folder).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UsageError)
    expect((error as Error).message).toBe(
      `fixtures write: expected a file that can be written, got ${join(folder, 'index.json')}`,
    )
  })
})

test('without a folder the vectors of the package are read; the actions are those that the manual names', async () => {
  let output = ''
  await runFixtures('lint', undefined, { output: { write: text => (output += text) } })
  expect(output).toBe(`${OPERATIONS.length} files, 0 complaints\n`)
  expect(Object.keys(FIXTURE_ACTIONS)).toEqual(['list', 'lint', 'write'])
})
