import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ClaimsFlags, runClaims } from '../../src/command/claims.js'
import { UsageError } from '../../src/command/usage-error.js'
import { book } from '../../src/fields/machine-learning/book.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'errata-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(flags: Partial<ClaimsFlags> = {}) {
  let output = ''
  const streams = { output: { write: (text: string) => (output += text) } }
  const exitCode = await runClaims({ format: 'text', ...flags }, '0.0.0', streams)
  return { exitCode, output }
}

const errorOf = (flags: Partial<ClaimsFlags>): Promise<unknown> =>
  run(flags).then(
    () => null,
    (thrown: unknown) => thrown,
  )

describe('what is listed', () => {
  test('is every claim of the book, and the exit code is 0', async () => {
    const { exitCode, output } = await run()
    expect(exitCode).toBe(0)
    for (const { id } of book.flatMap(({ claims }) => claims)) expect(output).toContain(`${id} `)
  })

  test.each(book.map(({ number }) => number))('is exercise %s alone, where it is named', async exercise => {
    const { output } = await run({ exercise, format: 'json' })
    expect(JSON.parse(output).exercises.map((one: { number: string }) => one.number)).toEqual([exercise])
  })

  test('goes into a file where one is named, and nowhere else', async () => {
    const path = join(folder, 'claims.txt')
    expect(await run({ output: path })).toEqual({ exitCode: 0, output: '' })
    expect(readFileSync(path, 'utf8')).toBe((await run()).output)
  })
})

describe('bad usage ends in one clear line', () => {
  test.each([
    ['an exercise that the book does not have', () => ({ exercise: '15.99' }), /15\.1, 15\.2.*got 15\.99/],
    ['a prefix of one', () => ({ exercise: '15.' }), /got 15\.$/],
    ['nothing in place of one', () => ({ exercise: '' }), /expected an exercise/],
    ['a folder that is not there', () => ({ output: join(folder, 'no', 'claims.txt') }), /can be written/],
    ['a folder in place of a file', () => ({ output: folder }), /can be written/],
  ])('%s', async (_, flags, message) => {
    const error = await errorOf(flags())
    expect(error).toBeInstanceOf(UsageError)
    expect((error as UsageError).message).toMatch(message)
    expect((error as UsageError).message).toMatch(/^claims: [^\n]+$/)
  })
})
