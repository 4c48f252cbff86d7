import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimsNamed, exitCodeOf, type ProveFlags, runProve } from '../../src/command/prove.js'
import { UsageError } from '../../src/command/usage-error.js'
import { book } from '../../src/fields/machine-learning/book.js'

const FLAGS: ProveFlags = { format: 'text', seed: 15, points: 50 }

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'errata-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(ids: readonly string[], flags: Partial<ProveFlags> = {}) {
  let output = ''
  const streams = { output: { write: (text: string) => (output += text) } }
  const exitCode = await runProve(ids, { ...FLAGS, ...flags }, '1.2.3', streams)
  return { exitCode, output }
}

const contentOf = (path: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path)
      .sort()
      .map(name => [name, readFileSync(join(path, name), 'utf8')]),
  )

describe('the folder of certificates', () => {
  const some = ['15.12/scale', '15.12/sum']

  test('is made, with folders above it, and has the same files each time', async () => {
    const shelf = mkdtempSync(join(folder, 'made-'))
    const [first, second] = [join(shelf, 'new', 'first'), join(shelf, 'second')]
    await run(some, { certificates: first })
    await run(some, { certificates: second })
    expect(Object.keys(contentOf(first)).length).toBeGreaterThan(some.length)
    expect(contentOf(first)).toEqual(contentOf(second))
  })

  test('may be there already, but must be empty, and what is in it stays as it is', async () => {
    const path = mkdtempSync(join(folder, 'there-'))
    expect((await run(['15.12/sum'], { certificates: path })).exitCode).toBe(0)
    const before = contentOf(path)
    await expect(run(['15.12/sum'], { certificates: path })).rejects.toThrow(
      `prove: expected an empty folder for certificates, got ${path}, which is not empty`,
    )
    expect(contentOf(path)).toEqual(before)
  })

  test('is not empty where one file is in it', async () => {
    const path = mkdtempSync(join(folder, 'one-'))
    writeFileSync(join(path, 'note.txt'), 'mine')
    await expect(run(['15.12/sum'], { certificates: path })).rejects.toThrow(
      `prove: expected an empty folder for certificates, got ${path}, which is not empty`,
    )
    expect(contentOf(path)).toEqual({ 'note.txt': 'mine' })
  })

  test('is refused where it cannot be one', async () => {
    const path = join(folder, 'file')
    writeFileSync(path, 'text')
    for (const certificates of [path, join(path, 'below')]) {
      const error = await run(['15.12/sum'], { certificates }).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(UsageError)
      expect((error as UsageError).message).toMatch(
        /^prove: expected a folder that can be written, got [^\n]+$/,
      )
    }
    expect(readFileSync(path, 'utf8')).toBe('text')
  })

  test('has a certificate for each proof, by the claim, and from the second on with a number', async () => {
    const path = join(mkdtempSync(join(folder, 'numbered-')), 'all')
    const { output } = await run(some, { certificates: path, format: 'json' })
    const ids = Object.entries(contentOf(path)).flatMap(([name, text]) =>
      name.endsWith('.json') ? [JSON.parse(text).id as string] : [],
    )
    const counts = new Map<string, number>()
    for (const { rule, certificates } of JSON.parse(output).claims)
      counts.set(rule, (counts.get(rule) ?? 0) + certificates)
    const wanted = [...counts].flatMap(([rule, count]) =>
      Array.from({ length: count }, (_, i) => (i === 0 ? rule : `${rule} (${i + 1})`)),
    )
    expect(ids.sort()).toEqual(wanted.sort())
    expect(wanted.some(id => id.endsWith(' (2)'))).toBe(true)
  })

  test('nothing is written before every name is known', async () => {
    const path = join(folder, 'unwritten')
    await expect(run(['15.12/sum', 'no/such'], { certificates: path })).rejects.toThrow()
    expect(readdirSync(folder)).not.toContain('unwritten')
  })
})

describe('what is named', () => {
  test('is proved, and nothing else', async () => {
    const { output } = await run(['15.7/gradient', '15.12/sum', '15.12/sum'], { format: 'json' })
    const rules = JSON.parse(output).claims.map((one: { rule: string }) => one.rule)
    expect(new Set(rules)).toEqual(new Set(['15.7/gradient', '15.12/sum']))
  })

  test.each([['15.7/no-such'], ['15.7'], [''], ['15.7/gradient '], ['15.12/group'], ['__proto__']])(
    'is refused where the book has no such claim: "%s"',
    async id => {
      const error = await run(['15.12/sum', id]).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(UsageError)
      expect((error as UsageError).message).toBe(
        `prove: expected claims that \`errata claims\` lists, got ${id}`,
      )
    },
  )

  test('is settled by the seed that is given', async () => {
    const seedOf = async (seed: number) => {
      const { output } = await run(['15.6/across-prompts'], { seed, format: 'json' })
      return JSON.parse(output).claims[0].evidence.seed
    }
    expect([await seedOf(15), await seedOf(16)]).toEqual([15, 16])
  })

  test('is reported into a file, which must be one that can be written', async () => {
    const path = join(folder, 'proofs.txt')
    expect(await run(['15.12/sum'], { output: path })).toEqual({ exitCode: 0, output: '' })
    expect(readFileSync(path, 'utf8')).toContain('15.12/sum')
    const output = join(folder, 'no', 'file')
    const refused = await run(['15.12/sum'], { output }).catch((thrown: unknown) => thrown)
    expect(refused).toBeInstanceOf(UsageError)
    expect(refused).toEqual(
      new UsageError(`prove: expected a file that can be written, got ${output} (no such file)`),
    )
  })
})

test('the exit code is 1 where one of the claims is undecided, whatever the others are', () => {
  const codeOf = (...verdicts: ('holds' | 'refuted' | 'undecided' | 'unread')[]) =>
    exitCodeOf(verdicts.map(verdict => ({ verdict })))
  expect([
    codeOf(),
    codeOf('holds', 'refuted', 'unread'),
    codeOf('holds', 'undecided'),
    codeOf('undecided'),
  ]).toEqual([0, 0, 1, 1])
})

test('the report is text where JSON is not wanted', async () => {
  const { output } = await run(['15.12/sum'])
  expect(output).toContain('15.12/sum')
  expect(() => JSON.parse(output)).toThrow()
})

test('what is not named is every claim of the book, in its order', () => {
  const all = book.flatMap(({ claims }) => claims.map(({ id }) => id))
  expect(claimsNamed([])).toEqual(all)
  expect(claimsNamed(['15.12/sum', all[0]!])).toEqual(['15.12/sum', all[0]])
  expect(() => claimsNamed([all[0]!, 'none'])).toThrow(UsageError)
})
