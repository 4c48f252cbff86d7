import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { UsageError } from '../../src/command/usage-error.js'
import { readVectorTexts, VECTORS, vectorFilesOf } from '../../src/command/vectors.js'

const folders: string[] = []
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'errata-vectors-'))
  folders.push(folder)
})
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true })
})

/** A short file that is sound. */
const textOf = (name: string) => readFileSync(join(VECTORS, `${name}.json`), 'utf8')
const FLOPS = 'training.flops'
const SECONDS = 'training.seconds'

describe('the files of a folder', () => {
  test('are those that end in .json but the index, by name, with their texts', async () => {
    for (const name of ['b.json', 'a.json', 'index.json', 'notes.txt', 'json'])
      writeFileSync(join(folder, name), `text of ${name}`)
    expect(await readVectorTexts('conform', folder)).toEqual([
      { name: 'a.json', text: 'text of a.json' },
      { name: 'b.json', text: 'text of b.json' },
    ])
  })

  test('are in the order of the UTF-16 units of their names, and not of the bytes that a file system has', async () => {
    const names = ['\uff5e.json', '\u{1f600}.json', 'Z.json', 'a.json']
    for (const name of names) writeFileSync(join(folder, name), '')
    expect((await readVectorTexts('conform', folder)).map(({ name }) => name)).toEqual(names.toSorted())
    expect(names.toSorted()).toEqual(['Z.json', 'a.json', '\u{1f600}.json', '\uff5e.json'])
  })

  test.each<[string, () => string, (folder: string) => string]>([
    [
      'no folder',
      () => join(folder, 'none'),
      it => `expected a folder of vectors that can be read, got ${it}`,
    ],
    ['no files', () => folder, it => `expected a folder of vectors, got ${it}, which has none`],
    [
      'a folder in place of a file',
      () => {
        mkdirSync(join(folder, 'a.json'))
        return folder
      },
      it => `expected a file of vectors that can be read, got ${join(it, 'a.json')}`,
    ],
  ])('%s is bad usage of the command', async (_, place, message) => {
    const named = place()
    await expect(readVectorTexts('fixtures lint', named)).rejects.toThrow(UsageError)
    await expect(readVectorTexts('fixtures lint', named)).rejects.toThrow(`fixtures lint: ${message(named)}`)
  })
})

describe('the vectors that a run asks from', () => {
  test('are those of its operations, in their order', () => {
    const texts = [FLOPS, SECONDS, 'extra'].map(name => ({
      name: `${name}.json`,
      text: name === 'extra' ? '{' : textOf(name),
    }))
    const ops = (...names: string[]) => vectorFilesOf('conform', texts, names).map(({ op }) => op)
    expect(ops(SECONDS, FLOPS)).toEqual([SECONDS, FLOPS])
    expect(ops(FLOPS)).toEqual([FLOPS])
    expect(vectorFilesOf('conform', texts, [FLOPS])).toEqual([JSON.parse(textOf(FLOPS))])
  })

  test.each<[string, string | null, string]>([
    ['one that is missing', null, 'got no JSON'],
    ['one that is no JSON', '{', 'got no JSON'],
    ['one of no fields', '{}', "got / must have required property '$schema'"],
    ['one that is null', 'null', 'got / must be object'],
  ])('%s is told in one line', (_, text, got) => {
    const texts = text === null ? [] : [{ name: `${FLOPS}.json`, text }]
    const read = () => vectorFilesOf('conform', texts, [FLOPS])
    expect(read).toThrow(UsageError)
    expect(read).toThrow(`conform: expected vectors of ${FLOPS} in ${FLOPS}.json, ${got}`)
  })

  test('those of another operation are told by its name', () => {
    const texts = [{ name: `${FLOPS}.json`, text: textOf(SECONDS) }]
    const read = () => vectorFilesOf('conform', texts, [FLOPS])
    expect(read).toThrow(UsageError)
    expect(read).toThrow(`conform: expected vectors of ${FLOPS} in ${FLOPS}.json, got those of ${SECONDS}`)
  })
})
