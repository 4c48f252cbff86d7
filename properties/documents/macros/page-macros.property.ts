import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { readSection } from '../../../src/page/reading.js'

/** What the formulas of a page say, and those that cannot be read. */
function saidIn(source: string) {
  const { sections } = readDocument(source, 'page.md')
  const readings = sections.map(section => readSection(section, source))
  return {
    said: readings.flatMap(({ chains }) =>
      [...chains.values()].flat().flatMap(({ terms }) => terms.map(({ head, text }) => `${head} ${text}`)),
    ),
    failures: readings.flatMap(({ failures }) => [...failures.values()]),
  }
}

const name = fc.constantFrom('half', 'myvalue', 'N')
const value = fc.integer({ min: 0, max: 999 })
/** Where a page without a preamble defines a macro. */
const DEFINED: readonly ((name: string, value: number) => string)[] = [
  (name, value) => `$\\newcommand{\\${name}}{${value}}$ Then`,
  (name, value) => `$$\n\\newcommand{\\${name}}{${value}}\n\\let\\other\\alpha\n$$\n\nThen`,
  (name, value) => `\\newcommand{\\${name}}{${value}} Then`,
  (name, value) => `\\newcommand\\${name}{${value}}\n\nThen`,
  (name, value) => `::: hidden\n$\\def\\${name}{${value}}$\n:::\n\nThen`,
  (name, value) => `---\nmath:\n  '\\${name}': '${value}'\n---\n\nThen`,
  (name, value) => `---\nmacros: { "\\\\${name}": "${value}" }\n---\n\nThen`,
  (name, value) => `$\\newcommand{\\${name}}{${value}} 1 = 1$ and`,
]

describe('a page that defines a macro', () => {
  test('says what it says with the meaning in its place, and its definition says nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DEFINED), name, value, (defined, name, value) => {
        const [page, plain] = [`$\\${name} + 1 = 7$.`, `$${value} + 1 = 7$.`]
        const { said, failures } = saidIn(`${defined(name, value)} ${page}`)
        expect(failures).toEqual([])
        expect(said.slice(-2)).toEqual(saidIn(plain).said)
        expect(said.length).toBeLessThanOrEqual(4)
      }),
    )
  })

  test('does not do so in code, which shows how it is done', () => {
    fc.assert(
      fc.property(fc.constantFrom('`', '```latex\n', '    '), name, value, (opening, name, value) => {
        const closing = opening === '`' ? '`' : opening === '    ' ? '' : '\n```'
        const source = `${opening}\\newcommand{\\${name}}{${value}}${closing}\n\nThen $\\${name} = 7$.`
        expect(saidIn(source).said).not.toContain(`number ${value}`)
      }),
    )
  })

  test('keeps every word at its place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DEFINED), name, value, (defined, name, value) => {
        const source = `${defined(name, value)} the last word`
        const tokens = readDocument(source, 'page.md').sections.flatMap(section => section.tokens)
        const words = tokens
          .filter(({ kind }) => kind === 'word')
          .map(({ start, end }) => source.slice(start, end))
        expect(words.slice(-3)).toEqual(['the', 'last', 'word'])
      }),
    )
  })
})
