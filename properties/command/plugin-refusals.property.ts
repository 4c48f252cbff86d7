import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errata } from './command-line.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'errata-plugin-'))
  writeFileSync(join(folder, 'one.md'), 'Here $2 + 2 = 4$.\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function expectRefusal(flag: string, file: string, ...pages: string[]): Promise<void> {
  const { exitCode, stdout, stderr } = await errata('audit', flag, file, ...pages)
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  expect(stderr).toMatch(/^errata: audit: [^\n]+\n$/)
  expect(stderr).toContain(file)
}

describe('a plug-in is refused in one line where', () => {
  test.each([
    ['no module', 'x ('],
    ['a module that throws', "throw new Error('two\\nlines')"],
    ['a module without a function', 'export default 3'],
    ['a rule that is there already', "export default errata => errata.defineRule({ id: 'arithmetic' })"],
    ['a word that is no id', "export default errata => errata.defineRule({ id: 'Two Words' })"],
  ])('it is %s', async (what, source) => {
    const [file, page] = [join(folder, `bad ${what}.mjs`), join(folder, 'one.md')]
    writeFileSync(file, source)
    for (const flag of ['--plugin', '--book']) await expectRefusal(flag, file, page)
  })

  test('there is no such file', () => expectRefusal('--plugin', 'none.mjs', 'README.md'))
})
