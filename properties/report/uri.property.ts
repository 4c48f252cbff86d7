import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { artifactUri } from '../../src/report/uri.js'
import { hostileText } from './hostile.js'

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
})
