import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { isLarge, readSource, reasonOf, sourcesOf } from '../../../src/command/sources/source.js'
import { UsageError } from '../../../src/command/usage-error.js'
import { MAX_DOCUMENT_BYTES } from '../../../src/documents/decode.js'
import { EXTENSIONS } from '../../../src/documents/read.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'errata-inputs-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function hole(name: string, bytes: number): string {
  const path = file(name, '')
  truncateSync(path, bytes)
  return path
}

async function* streamOf(...chunks: Uint8Array[]) {
  for (const chunk of chunks) yield chunk
}

const bytes = (text: string) => new TextEncoder().encode(text)
const NOTHING = streamOf()

/** The refusal of the only name of a run. */
const refusalOf = (names: readonly string[], input: AsyncIterable<Uint8Array>): Promise<never> =>
  sourcesOf(names, input).then(({ sources, refusals }) => {
    expect([sources.length, refusals.length]).toEqual([0, 1])
    throw refusals[0]!
  })

const messageOf = async (action: Promise<unknown>): Promise<string> => {
  const error = await action.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(UsageError)
  return (error as Error).message
}

describe('the documents that are named', () => {
  test('are every file as it is named, each document below a folder by its path, and standard input, in order', async () => {
    const root = mkdtempSync(join(folder, 'shelf-'))
    mkdirSync(join(root, 'a'))
    mkdirSync(join(root, 'folder.md'))
    for (const name of ['b.md', 'a/z.tex', 'a/y.TXT', 'c.none', 'a.ipynb', 'folder.md/inner.markdown', 'md'])
      writeFileSync(join(root, name), '')
    symlinkSync(join(root, 'b.md'), join(root, 'link.md'))
    const single = file('single.none', '')
    const half = bytes('ü')
    const input = streamOf(bytes('a'), half.slice(0, 1), half.slice(1))
    const { sources, remarks } = await sourcesOf([single, '-', root], input)
    const inside = ['a.ipynb', 'a/y.TXT', 'a/z.tex', 'b.md', 'folder.md/inner.markdown']
    expect(sources).toEqual([
      { path: single, file: single, project: folder },
      { path: '-', text: 'aü' },
      ...inside.map(name => ({ path: join(root, name), file: join(root, name), project: root })),
    ])
    expect(remarks).toEqual([])
  })

  test('are none where none are', async () =>
    expect(await sourcesOf([], NOTHING)).toEqual({ sources: [], remarks: [], refusals: [] }))

  test('are read when they are wanted, and what came over standard input is not read again', async () => {
    const path = file('read.md', '\ufefftext')
    expect(await readSource({ path: 'shown', file: path })).toEqual({ path: 'shown', source: 'text' })
    expect(await readSource({ path: '-', text: 'given' })).toEqual({ path: '-', source: 'given' })
  })
})

describe('what cannot be read is told in one line', () => {
  test('what is not there, by name and reason', async () => {
    const none = join(folder, 'none')
    const message = `audit: expected a readable file or folder, got ${none} (no such file)`
    expect(await messageOf(refusalOf([none], NOTHING))).toBe(message)
    expect(await messageOf(readSource({ path: 'shown', file: none }))).toBe(message)
    const within = join(file('plain.md', ''), 'below')
    expect(await messageOf(refusalOf([within], NOTHING))).toBe(
      `audit: expected a readable file or folder, got ${within} (ENOTDIR)`,
    )
  })

  test('by itself, and the others are found', async () => {
    const [one, other] = [file('one.md', ''), file('two.md', '')]
    const none = join(folder, 'none')
    const { sources, refusals } = await sourcesOf([one, none, '/dev/null', other], NOTHING)
    expect(sources.map(({ path }) => path)).toEqual([one, other])
    expect(refusals.map(({ message }) => message.includes(none))).toEqual([true, false])
  })

  test('why the file system refused, in words where there are some', () => {
    const refused = (code: string) => reasonOf(Object.assign(new Error('planted'), { code }))
    expect(['ENOENT', 'EACCES', 'EPERM', 'EMFILE'].map(refused)).toEqual([
      'no such file',
      'not permitted',
      'not permitted',
      'EMFILE',
    ])
    expect([new Error('planted'), { code: 'ENOENT' }, null].map(reasonOf)).toEqual(Array(3).fill('an error'))
  })

  test('a folder without documents, with the endings that they have', async () => {
    const empty = mkdtempSync(join(folder, 'empty-'))
    writeFileSync(join(empty, 'notes.none'), '')
    expect(await messageOf(refusalOf([empty], NOTHING))).toBe(
      `audit: expected documents (${EXTENSIONS.join(', ')}) in ${empty}, got none`,
    )
    writeFileSync(join(empty, 'scan.pdf'), '')
    expect(await messageOf(refusalOf([empty], NOTHING))).toContain(join(empty, 'scan.pdf'))
  })

  test('what is neither file nor folder', async () => {
    expect(await messageOf(refusalOf(['/dev/null'], NOTHING))).toBe(
      'audit: expected a file or folder, got /dev/null, which is neither',
    )
  })

  test('what is no text', async () => {
    const binary = file('binary.md', new Uint8Array([65, 0]))
    const message = `${binary}: expected text, got a binary file (NUL at byte 1)`
    expect(await messageOf(readSource({ path: binary, file: binary }))).toBe(`audit: ${message}`)
    expect(await messageOf(refusalOf(['-'], streamOf(bytes('a\0'))))).toBe(
      'audit: -: expected text, got a binary file (NUL at byte 1)',
    )
  })

  test('what is too long, before it is read: a file by its size, standard input by what has come', async () => {
    const most = MAX_DOCUMENT_BYTES
    const long = hole('long.md', most + 1)
    expect(await messageOf(readSource({ path: 'shown', file: long }))).toBe(
      `audit: expected at most ${most} bytes, got ${most + 1} in ${long}`,
    )
    // A file of the greatest length is read, and here it holds no text.
    const limit = hole('limit.md', most)
    expect(await messageOf(readSource({ path: limit, file: limit }))).toContain('NUL at byte 0')
    const chunk = new Uint8Array(most / 2)
    expect(await messageOf(refusalOf(['-'], streamOf(chunk, chunk, bytes('a'))))).toBe(
      `audit: expected at most ${most} bytes, got more on standard input`,
    )
    expect(await messageOf(refusalOf(['-'], streamOf(chunk, chunk)))).toContain('NUL at byte 0')
  })

  test('but a fault of ours is none', async () => {
    const path = file('fault.md', 'text')
    const fault = vi.spyOn(Buffer.prototype, 'indexOf').mockImplementation(() => {
      throw new SyntaxError('planted')
    })
    try {
      await expect(readSource({ path, file: path })).rejects.toThrow(SyntaxError)
    } finally {
      fault.mockRestore()
    }
  })
})

describe('a document is large', () => {
  const SIZE = 256 * 1024

  test('by its characters where it was given, by the bytes of its file where it was named', () => {
    for (const size of [0, SIZE, SIZE + 1]) {
      expect(isLarge({ path: '-', text: 'a'.repeat(size) })).toBe(size > SIZE)
      expect(isLarge({ path: 'a', file: hole(`${size}.md`, size), project: folder })).toBe(size > SIZE)
    }
  })

  test('never where there is none', () =>
    expect(isLarge({ path: 'a', file: join(folder, 'none.md'), project: folder })).toBe(false))
})
