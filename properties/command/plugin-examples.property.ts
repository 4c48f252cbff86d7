import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { errata } from './command-line.js'

describe('the examples of a plug-in are judged as it is listed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'errata-rules-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** The exit code and the complaints of a plug-in, of which each call of this process has another. */
  async function judged(name: string, body: string) {
    const file = join(folder, `${name}.mjs`)
    writeFileSync(file, `export default errata => { ${body} }`)
    const { exitCode, stderr } = await errata('rules', '--plugin', file)
    return { exitCode, lines: stderr.split('\n').filter(line => line !== '') }
  }

  const rule = (id: string, right: string, wrong: string) => `errata.defineRule({
    id: '${id}', summary: 'A.', why: 'B.', source: null, check: () => [],
    examples: { right: [${right}], wrong: [${wrong}] } });`
  const twice = (name: string, example: string) => `errata.defineFunction({
    name: '${name}', summary: 'A.', spellings: { latex: ['${name}'] }, arity: 1,
    asTerm: x => errata.terms.multiply(2, x), examples: ['\\\\operatorname{${name}}(3) = ${example}'] });`

  test('and pass where they do what they should', async () => {
    expect(await judged('good', rule('zq/a', "{ states: '$2 + 2 = 4$' }", '') + twice('zqtwo', '6'))).toEqual(
      {
        exitCode: 0,
        lines: [],
      },
    )
    expect((await errata('rules', '--plugin', 'fixtures/plugins/triangles.mjs')).stderr).toBe('')
  })

  test('and are told in a line each where they do not', async () => {
    const doubt =
      "errata.defineDoubt({ id: 'zqdoubt', summary: 'A.', examples: ['$2 + 2 = 5$'], applies: () => null });"
    const rules = rule('zq/b', "{ states: '$2 + 2 = 5$' }", "{ states: 'nothing' }")
    const { exitCode, lines } = await judged('bad', rules + doubt + twice('zqthree', '9'))
    expect(exitCode).toBe(1)
    expect(lines.map(line => line.split(', got')[0])).toEqual([
      'errata: rules: zq/b: expected no accusation',
      'errata: rules: zq/b: expected to be accused',
      'errata: rules: zqdoubt: expected to be left undecided by it',
      'errata: rules: zqthree: expected to hold',
    ])
  })
})
