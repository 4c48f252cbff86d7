import { posix, win32 } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { artifactUri } from '../../../src/report/text/uri.js'
import { hostileText } from '../audit/hostile.js'

const segment = fc.oneof(
  hostileText.map(text => text.replaceAll('/', '')),
  fc.constantFrom('a b', 'ü', '100%', 'a#b', 'a?b', 'c:d', '[x]', "it's (1)"),
)
const relative = fc
  .array(
    segment.filter(text => text !== '' && text !== '.' && text !== '..'),
    { minLength: 1, maxLength: 3 },
  )
  .map(segments => segments.join('/'))
  .filter(path => !/\.ipynb#\d+$/is.test(path))

const BASE = 'file:///base/'
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd')

describe('the URI of a document', () => {
  test('resolves to its path, and needs no further encoding', () =>
    fc.assert(
      fc.property(relative, path => {
        const uri = artifactUri(path)
        expect(uri).toMatch(/^(?:[\w.~/-]|%[0-9A-F]{2})+$/)
        expect(fileURLToPath(new URL(uri, BASE))).toBe(`/base/${wellFormed(path)}`)
      }),
    ))

  test('of an absolute path is a file: URI of that path', () =>
    fc.assert(
      fc.property(relative, path => {
        const uri = artifactUri(`/${path}`)
        expect(uri).toMatch(/^file:\/\/\/[!-~]+$/)
        expect(fileURLToPath(uri)).toBe(posix.normalize(`/${wellFormed(path)}`))
      }),
    ))

  test.each([
    ['-', '-'],
    ['./docs//answers.md', 'docs/answers.md'],
    ['../answers.md', '../answers.md'],
    ['a b/100%.md', 'a%20b/100%25.md'],
    ['c:d.md', 'c%3Ad.md'],
    ['notes#3.md', 'notes%233.md'],
    ['work/file.ipynb#3', 'work/file.ipynb#3'],
    ["it's (1)!*.md", 'it%27s%20%281%29%21%2A.md'],
  ])('of %s is %s', (path, uri) => {
    expect(artifactUri(path)).toBe(uri)
  })

  test.each([
    ['C:\\work\\a b.md', 'file:///C:/work/a%20b.md'],
    ['c:/work/c:d.md', 'file:///c:/work/c%3Ad.md'],
    ['\\work\\a.md', 'file:///work/a.md'],
    ['docs\\.\\part one\\a.md', 'docs/part%20one/a.md'],
    ['..\\z%3A\\a.ipynb#12', '../z%253A/a.ipynb#12'],
  ])('of %s, on Windows, is %s', (path, uri) => {
    expect(artifactUri(path, win32)).toBe(uri)
  })

  test.each([
    ['/work/a.ipynb#3', 'file:///work/a.ipynb#3'],
    ['a.IPYNB#07', 'a.IPYNB#07'],
    ['a\n.ipynb#3', 'a%0A.ipynb#3'],
    ['a.ipynb#', 'a.ipynb%23'],
    ['a.ipynb#3x', 'a.ipynb%233x'],
    ['a.ipynb#1.ipynb#2', 'a.ipynb%231.ipynb#2'],
    ['aipynb#3', 'aipynb%233'],
    ['a.ipynb#3\n', 'a.ipynb%233%0A'],
    ['\ud83d\ud83d/\u{1f600}', '%EF%BF%BD%EF%BF%BD/%F0%9F%98%80'],
    ['/C:/a.md', 'file:///C%3A/a.md'],
  ])('of %j is %s: a cell has a number behind the end of the name of a notebook', (path, uri) => {
    expect(artifactUri(path, posix)).toBe(uri)
  })
})
