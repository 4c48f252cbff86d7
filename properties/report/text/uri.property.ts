import { posix } from 'node:path'
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
    ['/books/a.ipynb#3', 'file:///books/a.ipynb#3'],
    ['a.ipynb#1.ipynb#2', 'a.ipynb%231.ipynb#2'],
    ['a.ipynb#3\n', 'a.ipynb%233%0A'],
    ['/C:/a.md', 'file:///C%3A/a.md'],
  ])('of %j is %s: a cell has a number behind the end of the name of a notebook', (path, uri) => {
    expect(artifactUri(path, posix)).toBe(uri)
  })
})
