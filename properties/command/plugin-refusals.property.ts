import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errata } from './command-line.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'errata-plugin-'))
  writeFileSync(join(folder, 'one.md'), 'Here $2 + 2 = 4$.\n')
  writeFileSync(join(folder, 'wrong.md'), 'Note that $2 + 2 = 5$.\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function expectRefusal(flag: string, file: string, ...pages: string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await errata('audit', flag, file, ...pages)
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  expect(stderr).toMatch(/^errata: audit: [^\n]+\n$/)
  expect(stderr).toContain(file)
  return stderr
}

/** Registries forget nothing: each definition has a name of its own. */
let count = 0
const newName = (): string => `zq${[...`${count++}`].map(digit => 'abcdefghij'[Number(digit)]).join('')}x`

/** A module that makes one call with a definition, of which some fields are another text of JavaScript. */
function moduleOf(call: Call, changed: Readonly<Record<string, string | null>>): string {
  const own = newName()
  const fields = Object.entries({ ...SOUND[call](own), ...changed }).filter(([, text]) => text !== null)
  const definition = fields.map(([field, text]) => `${field}: ${text}`).join(', ')
  return `export default errata => { errata.${call}({ ${definition} }) }`
}

const EXAMPLES = "{ right: [{ states: '$2 + 2 = 4$' }], wrong: [] }"
type Call =
  | 'defineRule'
  | 'defineDoubt'
  | 'defineFunction'
  | 'defineUnit'
  | 'defineScale'
  | 'defineBook'
  | 'defineField'

/** A definition of each call that is taken, with an id of its own. */
const SOUND: Readonly<Record<Call, (own: string) => Readonly<Record<string, string>>>> = {
  defineRule: own => ({
    id: `'of/${own}'`,
    summary: "'A.'",
    why: "'B.'",
    source: 'null',
    examples: EXAMPLES,
    check: '() => []',
  }),
  defineDoubt: own => ({ id: `'${own}'`, summary: "'A.'", examples: '[]', applies: '() => null' }),
  defineFunction: own => ({
    name: `'${own}'`,
    summary: "'A.'",
    spellings: `{ latex: ['${own}'] }`,
    arity: '1',
    asTerm: 'x => x',
    examples: '[]',
  }),
  defineUnit: own => ({ names: `['${own}']`, factor: "'2'", dimension: '{ length: 1 }' }),
  defineScale: own => ({ worth: "'7'", words: `['${own}']` }),
  defineBook: own => ({ id: `'${own}'`, summary: "'A.'", exercises: '[]' }),
  defineField: own => ({ id: `'${own}'`, summary: "'A.'" }),
}

/** Writes a module, audits a page with it, and answers with the one line that refuses it. */
async function refusalOf(source: string): Promise<string> {
  const file = join(folder, `bad ${count++}.mjs`)
  writeFileSync(file, source)
  return expectRefusal('--plugin', file, join(folder, 'one.md'))
}

describe('a plug-in is refused in one line where', () => {
  test.each([
    ['no module', 'x ('],
    ['a module that throws', "throw new Error('two\\nlines')"],
    ['a module without a function', 'export default 3'],
    ['a promise', 'export default async () => {}'],
    ['a promise that fails', "export default async () => { throw new Error('late') }"],
  ])('it is %s', async (what, source) => {
    const [file, page] = [join(folder, `bad ${what}.mjs`), join(folder, 'one.md')]
    writeFileSync(file, source)
    for (const flag of ['--plugin', '--book']) await expectRefusal(flag, file, page)
  })

  test('there is no such file', () => expectRefusal('--plugin', 'none.mjs', 'README.md'))
})

const NEEDED: readonly (readonly [Call, string])[] = (Object.keys(SOUND) as Call[]).flatMap(call =>
  Object.keys(SOUND[call]('own'))
    .filter(field => !['factor', 'dimension', 'words', 'names', 'asTerm'].includes(field))
    .map(field => [call, field] as const),
)

describe('a definition', () => {
  test.each(Object.keys(SOUND) as Call[])('of %s is taken as it is', async call => {
    const file = join(folder, `good ${call}.mjs`)
    writeFileSync(file, moduleOf(call, {}))
    const { exitCode, stderr } = await errata('audit', '--plugin', file, join(folder, 'one.md'))
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  })

  test.each(NEEDED)('of %s is refused without %s, and the field is named', async (call, field) => {
    expect(await refusalOf(moduleOf(call, { [field]: null }))).toMatch(
      new RegExp(`${call}: expected .*, got nothing at ${field}`),
    )
  })

  test('is refused where any field is of another kind', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...(Object.keys(SOUND) as Call[])),
        fc.nat(),
        fc.constantFrom('3.5', '[3]', '{ a: 1 }', 'Symbol.iterator', '[[]]'),
        async (call, at, wrong) => {
          const fields = Object.keys(SOUND[call]('own'))
          const field = fields[at % fields.length]!
          expect(await refusalOf(moduleOf(call, { [field]: wrong }))).toContain(`${call}: expected`)
        },
      ),
      { numRuns: 40 },
    ))

  test('is refused where a field has a name that no field has', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...(Object.keys(SOUND) as Call[])),
        fc.stringMatching(/^[a-z]{2,8}q$/),
        async (call, stranger) => {
          expect(await refusalOf(moduleOf(call, { [stranger]: '1' }))).toContain(`got "${stranger}"`)
        },
      ),
      { numRuns: 20 },
    ))

  test.each<[string, Call, Record<string, string>, string]>([
    ['a rule that is there already', 'defineRule', { id: "'arithmetic'" }, 'expected one rule arithmetic'],
    [
      'a word that is no id',
      'defineRule',
      { id: "'Two Words'" },
      'an id such as law/moments, got "Two Words"',
    ],
    ['a rule without any example', 'defineRule', { examples: '{ right: [], wrong: [] }' }, 'an example'],
    [
      'an example without words',
      'defineRule',
      { examples: '{ right: [{}], wrong: [] }' },
      'examples.right[0].states',
    ],
    ['a dimension that is none', 'defineUnit', { dimension: '{ lenght: 1 }' }, 'got "lenght" at dimension'],
    ['a doubt of no kind', 'defineDoubt', { applies: '3' }, 'a function, got 3 at applies'],
    ['a scale of no word', 'defineScale', { words: '[]' }, 'expected a word'],
    [
      'a function of no function',
      'defineFunction',
      { asTerm: "errata.terms.apply.bind(null, 'sigmoidd')" },
      'sigmoidd',
    ],
    ['a function that is a number', 'defineFunction', { asTerm: '() => 2' }, 'asTerm of zq'],
    [
      'a function that throws',
      'defineFunction',
      { asTerm: '() => { throw new RangeError("no") }' },
      'throws no at line 1',
    ],
    ['a slope of no term', 'defineFunction', { slope: '() => ({ kind: "ad" })' }, 'slope of zq'],
    [
      'a term with a hole',
      'defineFunction',
      { asTerm: 'x => errata.terms.add(x, undefined)' },
      'asTerm of zq',
    ],
  ])('is refused that has %s', async (_, call, changed, why) => {
    expect(await refusalOf(moduleOf(call, changed))).toContain(why)
  })
})

describe('a function of a plug-in that fails on a page is refused in one line', () => {
  const part = 'rule, exercise: null, from: 0, to: 1, start: 0, end: 1, through: []'

  /** The line of a module whose function fails once alone: what it defines stays in this process. */
  async function lineOf(call: Call, field: string, does: string): Promise<string> {
    const otherwise = { check: '[]', applies: 'null', told: '{}' }[field]
    const once = `(() => { let isDone = false; return () => { if (isDone) return ${otherwise}; isDone = true; return (${does})() } })()`
    const file = join(folder, `late ${count++}.mjs`)
    writeFileSync(file, moduleOf(call, { [field]: once }))
    return expectRefusal('--plugin', file, join(folder, 'wrong.md'))
  }

  test.each<[string, string]>([
    ['nothing', '() => {}'],
    ['no list', '() => ({})'],
    ['a list of something else', '() => [3]'],
    ['something without a judgement', `() => { const rule = 'x'; return [{ ${part} }] }`],
    [
      'a judgement of no fields',
      `() => { const rule = 'x'; return [{ ${part}, judgement: { verdict: 'holds' } }] }`,
    ],
    ['a promise', 'async () => []'],
    ['a promise that fails', "async () => { throw new Error('late') }"],
    ['an error of two lines', "() => { throw new RangeError('two\\nlines') }"],
    ['a text that is thrown', "() => { throw 'a text' }"],
  ])('check gives %s', async (_, check) => {
    expect(await lineOf('defineRule', 'check', check)).toMatch(/check of of\/zq/)
  })

  test.each<[string, string]>([
    ['nothing', '() => {}'],
    ['no reason', "() => ''"],
    ['an error', "() => { throw new Error('late') }"],
  ])('applies gives %s', async (_, applies) => {
    expect(await lineOf('defineDoubt', 'applies', applies)).toMatch(/applies of zq/)
  })

  test('told gives no object', async () => {
    expect(await lineOf('defineField', 'told', '() => 3')).toMatch(/told of zq/)
  })
})
