import { describe, expect, test } from 'vitest'
import { bodyStart } from '../../../src/documents/markdown/front-matter.js'

/** What is left behind the metadata. */
const body = (source: string) => source.slice(bodyStart(source))

describe('metadata before the text', () => {
  test.each([
    '---\ntitle: a\n---\n',
    '---\r\ntitle: a\r\nof: b\r\n---\r\n',
    '--- \t\ntitle: a\n---  \n',
    '---\ntitle : a\n---\n',
    '---\nt\t=a\n---\n',
    '---\n_key-1: a\n---\n',
    '---\n# remark\n---\n',
    '---\ntitle: a\n\n...\n',
    '---\ntitle: a\n+++\n---\n',
    '+++\ntitle = "a"\n+++\n',
    '+++\n[table]\n+++\n',
    '+++\ntitle = "a"\n...\n---\n+++\n',
    `---\ntitle: a\n---${' '.repeat(77)}\n`,
    `---\ntitle: ${'a'.repeat(200)}\n---\n`,
  ])('%j is left out', metadata => {
    expect(body(`${metadata}text`)).toBe('text')
    expect(body(`\uFEFF${metadata}text`)).toBe('text')
    expect(body(metadata.trimEnd())).toBe('')
  })

  test.each([
    '---\ntitle a\n---\ntext',

    // Never closed.
    '---\ntitle: a\ntext',
    '---\ntitle: a\n ---\ntext',
    '+++\ntitle = "a"\n---\ntext',
    '+++\ntitle = "a"\n...\ntext',
    `---\ntitle: a\n---${' '.repeat(78)}\ntext`,
  ])('%j has none', source => {
    expect(body(source)).toBe(source)
    expect(body(`\uFEFF${source}`)).toBe(source)
  })
})
