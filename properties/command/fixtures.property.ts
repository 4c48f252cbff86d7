import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { FIXTURE_ACTIONS, runFixtures } from '../../src/command/fixtures.js'
import { UsageError } from '../../src/command/usage-error.js'
import { VECTORS } from '../../src/command/vectors.js'
import { allOperations } from '../../src/conform/operations/registry.js'
import type { DtypeName, VectorFile } from '../../src/conform/vectors/vector.js'
import { vectorText } from '../../src/conform/vectors/vector-file.js'

/** Before a plug-in adds to them. */
const NUMBER_OF_FILES = allOperations().length

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
  >[3]
  const exitCode = await runFixtures(action, folder, {}, streams)
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
  /** The file with these mutants told apart in none of these formats. */
  function withGaps(file: VectorFile, mutants: readonly string[], dtypes: readonly DtypeName[]): string {
    const gaps = Object.fromEntries(dtypes.map(dtype => [dtype, 'equal']))
    const groups = file.groups.map(group => ({
      ...group,
      cases: group.cases.map(one => {
        const left = mutants.map(name => [name, (one.kills[name] ?? []).filter(one => !dtypes.includes(one))])
        return { ...one, kills: { ...one.kills, ...Object.fromEntries(left) } }
      }),
    }))
    const indistinguishable = Object.fromEntries(mutants.map(name => [name, gaps]))
    return vectorText({ ...file, groups, indistinguishable } as VectorFile)
  }

  test('is a line for each operation, by name, and their sum', async () => {
    const whole: VectorFile = JSON.parse(flops())
    put(withGaps(whole, ['recomputation', 'one-flop', 'forward-alone'], ['float64']), FLOPS)
    put(withGaps(FILE, ['clamped'], ['bfloat16', 'float16']))
    const cases = `${FILE.numberOfCases} cases, ${Object.keys(FILE.mutants).length} mutants`
    expect(await told('list')).toEqual({
      exitCode: 0,
      output: [
        `kl.k1           preference   ${cases} (2 not told apart in a format): ${FILE.meaning}`,
        `training.flops  cost         30 cases, 5 mutants (3 not told apart in a format): ${whole.meaning}`,
        `2 operations, ${FILE.numberOfCases + 30} cases`,
        '',
      ].join('\n'),
    })
  })

  test('says nothing of gaps where there are none', async () => {
    put(flops(), FLOPS)
    const { meaning }: VectorFile = JSON.parse(flops())
    expect((await told('list')).output).toBe(
      `training.flops  cost         30 cases, 5 mutants: ${meaning}\n1 operations, 30 cases\n`,
    )
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
    name => allOperations().find(one => one.name === name)!,
  )
  const written = async (into: string) => {
    let output = ''
    const streams = { output: { write: (text: string) => (output += text) } }
    const exitCode = await runFixtures('write', into, {}, streams, operations)
    return { exitCode, output }
  }

  test('makes the folder, and writes the files of the operations and their index', async () => {
    const into = join(folder, 'new', 'vectors')
    const names = operations.map(({ name }) => `${name}.json`)
    const lines = [...names.map(name => join(into, name)), `2 files written to ${into}`]
    expect(await written(into)).toEqual({ exitCode: 0, output: `${lines.join('\n')}\n` })
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
  await runFixtures('lint', undefined, {}, { output: { write: text => (output += text) } })
  expect(output).toBe(`${NUMBER_OF_FILES} files, 0 complaints\n`)
  expect(Object.keys(FIXTURE_ACTIONS)).toEqual(['list', 'lint', 'write'])
})
