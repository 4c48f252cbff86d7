import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../src/audit/audit.js'
import { readClaimBlock } from '../../src/documents/notes/claim-block.js'
import { readDocuments } from '../../src/documents/read.js'
import { book } from '../../src/fields/machine-learning/book.js'
import { idsOf } from '../../src/rules/book/model/book.js'
import { allDoubts } from '../../src/rules/doubts/doubt.js'
import { allRules, type Example } from '../../src/rules/rule.js'

const EFFORT = { seed: 1, points: 20 }
const rulesIn = (text: string, path = 'page.md'): ReadonlySet<string> =>
  new Set(
    readDocuments(text, path).flatMap(document =>
      auditDocument(document, { book: [], effort: EFFORT, strict: true }).findings.map(({ rule }) => rule),
    ),
  )
const pageOf = ({ given = '', states }: Example) => `${given}\n\nNote that ${states}.\n`

/** A directive is wrong by itself, not by what it stands beside. */
const WRONG_DIRECTIVE = '<!-- errata-disable-next-line -->\n\nNote that $2 + 2 = 4$.\n'

describe('the ids of findings', () => {
  const files = readdirSync('fixtures/corpus').filter(name => /\.(md|tex|txt|ipynb)$/.test(name))
  const known = new Set([...allRules(), ...allDoubts()].map(({ id }) => id))

  test.each(files)('of %s are rules of the registry, or claims that its author names', name => {
    const path = `fixtures/corpus/${name}`
    const text = readFileSync(path, 'utf8')
    const named = readDocuments(text, path)
      .flatMap(({ notes }) => notes)
      .flatMap(note => (note.kind === 'claim' ? (readClaimBlock(note).id ?? []) : []))
    for (const rule of rulesIn(text, path)) expect([...known, ...named]).toContain(rule)
  })

  // What is wrong by a rule is found under its id in examples.property.ts.
  const neverWrong = allRules().filter(({ examples }) => examples.wrong.length === 0)
  test.each(neverWrong.map(({ id, examples }) => [id, examples] as const))(
    '%s is emitted by an example of its own',
    (id, { right }) => {
      const pages = id === 'directive' ? [WRONG_DIRECTIVE] : right.map(pageOf)
      expect(pages.some(page => rulesIn(page).has(id))).toBe(true)
    },
  )

  test('no claim of the book has the id of a rule', () => {
    expect(idsOf(book).filter(id => known.has(id))).toEqual([])
  })
})

describe('the pages of the manual', () => {
  test('there is one for every rule and doubt, and none besides', () => {
    const pages = readdirSync('docs/rules', { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => `${entry.parentPath}/${entry.name}`.replace(/^docs\/rules\/|\.md$/g, ''))
    const ids = [...allRules().map(({ id }) => id), ...allDoubts().map(({ id }) => `doubts/${id}`)]
    expect(pages.sort()).toEqual(ids.sort())
  })
})
