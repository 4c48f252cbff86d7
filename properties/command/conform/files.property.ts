import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type KeptFiles, keptFiles } from '../../../src/command/conform/files.js'
import { type Selection, selectionOf } from '../../../src/command/conform/selection.js'
import { UsageError } from '../../../src/command/usage-error.js'
import type { CaseResult, ConformReport } from '../../../src/conform/model/report.js'
import type { Run } from '../../../src/conform/run/run.js'
import { savedCase, savedText } from '../../../src/conform/run/saved-cases.js'
import { FLOAT64 } from '../../../src/math/number/dtype/dtype.js'
import { operationNamed } from '../../conform/run/reference-subject.js'

const folders: string[] = []
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'errata-kept-'))
  folders.push(folder)
})
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true })
})

type Flags = Partial<Parameters<typeof keptFiles>[0]>

const EVERYTHING = selectionOf({})
const kept = (flags: Flags, selection: Selection = EVERYTHING): Promise<KeptFiles> =>
  keptFiles({ updateKnown: false, ...flags }, selection)

function file(name: string, text?: string): string {
  const path = join(folder, name)
  if (text !== undefined) writeFileSync(path, text)
  return path
}
const textIn = (path: string) => readFileSync(path, 'utf8')

/** A counterexample: the difference of these two numbers. */
const judged = (x: readonly string[], op = 'kl.k1') =>
  ({
    question: { operation: operationNamed(op), dtype: FLOAT64, input: { x, p: [] } },
    verdict: { id: `fresh/15/${x.join('-')}`, level: 'wrong', message: 'planted' },
  }) as unknown as Run['counterexamples'][number]

const result: CaseResult = {
  id: 'kl.k1/smoke/0123abcd',
  op: 'kl.k1',
  dtype: 'float64',
  source: 'fixture',
  level: 'wrong',
  part: 'value',
  index: 0,
  input: { x: ['1', '2'], p: [] },
  got: '1',
  expected: '-1',
  ulps: null,
  kappa: null,
  digits: null,
  convention: null,
  message: 'planted',
  known: null,
  isFailure: true,
}
const implementation = { name: 'planted', version: '2.0' }
const REPORT = {
  header: { implementation },
  results: [result],
  footer: { measures: [{ op: 'kl.k1', dtype: 'float64', cases: 1, levels: {}, maxUlps: '1.25' }] },
} as unknown as ConformReport
const run = (rest: Partial<Run> = {}): Run => ({
  started: { version: 1, implementation, ops: {} },
  judged: [],
  laws: [],
  counterexamples: [],
  identified: [],
  undrawn: [],
  aborted: null,
  interruption: null,
  ...rest,
})

const LISTED = 'kl.k1/smoke/0123abcd float64 wrong # they know\n'
const BOUNDS =
  '{\n  "format": 1,\n  "implementation": "planted",\n  "bounds": {\n    "kl.k1": {\n      "float64": "1.25"\n    }\n  }\n}\n'
const saved = (...cases: (readonly string[])[]) => savedText(cases.map(x => savedCase(judged(x), 'planted')))

describe('the files that a run is held to', () => {
  test('are none where none are named', async () => {
    expect(await kept({})).toMatchObject({ known: null, bounds: null, saved: [] })
  })

  test('are read: known failures, bounds, and the saved cases of what is asked', async () => {
    const known = file('known.txt', LISTED)
    const bounds = file('bounds.json', BOUNDS)
    const others = [
      savedCase(judged(['3', '4']), 'planted'),
      savedCase(judged(['1', '0'], 'kl.k3'), 'planted'),
    ]
    const save = file('saved.json', savedText(others))
    const all = await kept({ known, bounds, save })
    expect(all.known).toMatchObject({ file: known, entries: [{ line: 1, reason: 'they know' }] })
    expect(all.bounds!.bounds.get('kl.k1')!.get('float64')).toBe('1.25')
    const ops = ({ saved }: KeptFiles) => saved.map(({ operation }) => operation.name).sort()
    expect(ops(all)).toEqual(['kl.k1', 'kl.k3'])
    expect(ops(await kept({ save }, selectionOf({ suite: ['kl.k3'] })))).toEqual(['kl.k3'])
  })

  test('may be missing where a run makes them, and may then lack reasons', async () => {
    const flags = { bounds: file('none.json'), save: file('none-saved.json') }
    expect(await kept(flags)).toMatchObject({ bounds: null, saved: [] })
    expect(await kept({ known: file('none.txt'), updateKnown: true })).toMatchObject({ known: null })
    const unexplained = file('known.txt', '# reason: …\nkl.k1/smoke/0123abcd float64 wrong\n')
    expect(await kept({ known: unexplained, updateKnown: true })).toMatchObject({ known: null })
    await expect(kept({ known: unexplained })).rejects.toThrow(/^conform: .*known\.txt:2: expected a reason/)
  })

  test.each<[string, () => Flags, Selection, (folder: string) => string]>([
    [
      'an update of nothing',
      () => ({ updateKnown: true }),
      EVERYTHING,
      () => 'expected --known FILE with --update-known, got none',
    ],
    [
      'an update from a part',
      () => ({ updateKnown: true, known: file('known.txt', '') }),
      selectionOf({ dtype: ['float64'] }),
      () => 'expected a run of everything with --update-known, got one that leaves some out',
    ],
    [
      'known failures that are not there',
      () => ({ known: file('none.txt') }),
      EVERYTHING,
      it => `expected a file that can be read, got ${it}/none.txt`,
    ],
    [
      'a folder as bounds',
      () => ({ bounds: folder }),
      EVERYTHING,
      it => `expected a file that can be read, got ${it}`,
    ],
    [
      'a folder as saved cases',
      () => ({ save: folder }),
      EVERYTHING,
      it => `expected a file that can be read, got ${it}`,
    ],
    [
      'a folder to update',
      () => ({ known: folder, updateKnown: true }),
      EVERYTHING,
      it => `expected a file that can be read, got ${it}`,
    ],
    [
      'bounds that are none',
      () => ({ bounds: file('bounds.json', '[') }),
      EVERYTHING,
      it => `${it}/bounds.json: expected JSON, got a text that is none`,
    ],
    [
      'saved cases that are none',
      () => ({ save: file('saved.json', '[') }),
      EVERYTHING,
      it => `${it}/saved.json: expected JSON, got a text that is none`,
    ],
    [
      'a saved case of another id',
      () => ({ save: file('saved.json', saved(['1', '2']).replace(/(saved\/)[0-9a-f]{8}/, '$100000000')) }),
      EVERYTHING,
      it => `${it}/saved.json: expected the id kl.k1/saved/`,
    ],
    [
      'lines that cannot be read, to be updated',
      () => ({ known: file('known.txt', 'nonsense\n'), updateKnown: true }),
      EVERYTHING,
      it => `${it}/known.txt:1: expected`,
    ],
  ])('%s is bad usage', async (_, flags, selection, message) => {
    const given = flags()
    await expect(kept(given, selection)).rejects.toThrow(UsageError)
    const error = await kept(given, selection).catch((thrown: Error) => thrown)
    expect((error as Error).message.startsWith(`conform: ${message(folder)}`)).toBe(true)
  })
})

describe('the files that a run writes', () => {
  test('are none where none are named, and none where nothing was found', async () => {
    expect(await (await kept({})).write(run({ counterexamples: [judged(['1', '2'])] }), REPORT)).toEqual([])
    const save = file('saved.json')
    expect(await (await kept({ save })).write(run(), REPORT)).toEqual([])
    expect(existsSync(save)).toBe(false)
  })

  test('are the known failures, brought up to date where that is wanted alone', async () => {
    const known = file('known.txt', '')
    expect(await (await kept({ known })).write(run(), REPORT)).toEqual([])
    expect(textIn(known)).toBe('')
    const fresh = { ...result, id: 'fresh/15/1', source: 'fresh' as const }
    const said = await (await kept({ known, updateKnown: true })).write(run(), {
      ...REPORT,
      results: [result, fresh],
    })
    expect(said).toEqual([
      `${known}: written; give a reason for every new line`,
      'fresh/15/1 float64 is wrong: fresh cases cannot be listed; keep it with --save and list its id',
    ])
    expect(textIn(known)).toMatch(/^# reason: …\nkl\.k1\/smoke\/0123abcd +float64 +wrong\n$/)
    const made = file('made.txt')
    await (await kept({ known: made, updateKnown: true })).write(run(), REPORT)
    expect(textIn(made)).toMatch(/^# reason: …\nkl\.k1\/smoke\/0123abcd +float64 +wrong\n$/)
    writeFileSync(known, `${LISTED}kl.k1/smoke/00000000 float64 wrong if version >= 3.0 # later\n`)
    await (await kept({ known, updateKnown: true })).write(run(), { ...REPORT, results: [] })
    expect(textIn(known)).toBe('kl.k1/smoke/00000000 float64 wrong if version >= 3.0 # later\n')
    writeFileSync(known, `${LISTED}kl.k1/smoke/00000000 float64 wrong if version < 3.0 # mended since\n`)
    await (await kept({ known, updateKnown: true })).write(run(), { ...REPORT, results: [] })
    expect(textIn(known)).toBe('')
  })

  test('are the bounds where there are none yet', async () => {
    const bounds = file('bounds.json')
    expect(await (await kept({ bounds })).write(run(), REPORT)).toEqual([
      `${bounds}: written with the greatest errors of this run`,
    ])
    expect(textIn(bounds)).toBe(BOUNDS)
    writeFileSync(bounds, BOUNDS.replace('1.25', '0.5'))
    expect(await (await kept({ bounds })).write(run(), REPORT)).toEqual([])
    expect(textIn(bounds)).toBe(BOUNDS.replace('1.25', '0.5'))
  })

  test('are the counterexamples, with those that were saved before, each once', async () => {
    const save = file('saved.json', saved(['1', '2'], ['3', '4']))
    const found = run({ counterexamples: [judged(['3', '4']), judged(['5', '6'])] })
    expect(await (await kept({ save })).write(found, REPORT)).toEqual([
      `${save}: 2 counterexamples saved, to be asked again`,
    ])
    expect(textIn(save)).toBe(saved(['1', '2'], ['3', '4'], ['5', '6']))
    expect(JSON.parse(textIn(save)).cases[0].found).toMatchObject({
      implementation: 'planted',
      level: 'wrong',
    })
  })

  test('are the counterexamples alone where the run was cut off, and that is said where more was wanted', async () => {
    const cut = run({ aborted: 'given up', counterexamples: [judged(['1', '2'])] })
    const remark = 'the run was cut off: known failures and bounds are left as they are'
    const [known, bounds, save] = [file('known.txt', LISTED), file('bounds.json'), file('saved.json')]
    const saidOf = async (flags: Flags) => (await kept(flags)).write(cut, { ...REPORT, results: [] })
    expect(await saidOf({ known, updateKnown: true })).toEqual([remark])
    expect(await saidOf({ bounds })).toEqual([remark])
    expect(await saidOf({ bounds, save })).toEqual([
      remark,
      `${save}: 1 counterexamples saved, to be asked again`,
    ])
    expect(await saidOf({ save })).toEqual([`${save}: 1 counterexamples saved, to be asked again`])
    expect([textIn(known), existsSync(bounds)]).toEqual([LISTED, false])
    writeFileSync(bounds, BOUNDS)
    expect(await saidOf({ known, bounds })).toEqual([])
    expect(textIn(bounds)).toBe(BOUNDS)
  })

  test('that cannot be written are bad usage', async () => {
    const bounds = '/no/such/folder/bounds.json'
    const write = async () => (await kept({ bounds })).write(run(), REPORT)
    await expect(write()).rejects.toThrow(UsageError)
    await expect(write()).rejects.toThrow(`conform: expected a file that can be written, got ${bounds}`)
  })

  test('are no bad usage where the fault is ours', async () => {
    const known = file('known.txt', LISTED)
    const results = [null] as unknown as readonly CaseResult[]
    const write = async () => (await kept({ known, updateKnown: true })).write(run(), { ...REPORT, results })
    await expect(write()).rejects.toThrow(TypeError)
    expect(textIn(known)).toBe(LISTED)
  })
})
