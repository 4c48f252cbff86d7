import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { auditDocuments } from '../../src/audit/audit.js'
import { brokenOfDoubt } from '../../src/audit/examples.js'
import type { Finding } from '../../src/audit/finding.js'
import { readClaimBlock } from '../../src/documents/notes/claim-block.js'
import { readDocuments } from '../../src/documents/read.js'
import { book } from '../../src/fields/machine-learning/book.js'
import { judgement } from '../../src/math/judges/judgement.js'
import { number } from '../../src/math/term/term.js'
import { idsOf } from '../../src/rules/book/model/book.js'
import type { Exercise } from '../../src/rules/book/model/claim.js'
import { allDoubts } from '../../src/rules/doubts/doubt.js'
import { unconfirmed } from '../../src/rules/doubts/unconfirmed.js'
import { underPolicy } from '../../src/rules/policy.js'
import { allRules, type Example } from '../../src/rules/rule.js'

const EFFORT = { seed: 1, points: 20 }
const findingsIn = (
  text: string,
  path = 'page.md',
  exercises: readonly Exercise[] = [],
): readonly Finding[] =>
  auditDocuments(readDocuments(text, path), { book: exercises, effort: EFFORT, strict: true }).flatMap(
    ({ findings }) => findings,
  )
const rulesIn = (text: string): ReadonlySet<string> => new Set(findingsIn(text).map(({ rule }) => rule))
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
    for (const { rule, doubt } of findingsIn(text, path)) {
      expect([...known, ...named]).toContain(rule)
      if (doubt !== undefined) expect(allDoubts().map(({ id }) => id)).toContain(doubt)
    }
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

  test.each(allDoubts().flatMap(doubt => doubt.examples.map(page => [doubt.id, page, doubt] as const)))(
    '%s leaves a statement undecided: %s',
    (_, page, doubt) => {
      expect(brokenOfDoubt({ ...doubt, examples: [page] }, [book])).toEqual([])
    },
  )

  test('every doubt has an example, but the one that no page is known to raise', () => {
    expect(allDoubts().filter(({ examples }) => examples.length === 0)).toEqual([unconfirmed])
    const seen = judgement('refuted', {
      obligations: [
        {
          left: number(2),
          right: number(2),
          relation: '=',
          outcome: 'refuted',
          positive: [],
          unit: [],
          witness: null,
          conditions: [],
        },
      ],
    })
    const judged = {
      rule: 'arithmetic',
      exercise: null,
      from: 0,
      to: 1,
      start: 0,
      end: 1,
      through: [],
      judgement: seen,
    }
    expect(underPolicy(judged).judgement).toMatchObject({ verdict: 'undecided', doubt: 'unconfirmed' })
  })

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
