import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { someOf } from '../../../../lab/cases/some-of.mjs'
import type { DocumentAudit } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'
import { book } from '../../../../src/fields/machine-learning/book.js'
import {
  auditText,
  CHAPTER_PATH,
  sectionAudit,
  sectionOf,
} from '../../../fields/machine-learning/chapter-15/chapter.js'

const ACCUSATIONS = new Set(['refuted', 'misrounded', 'unsupported'])
const claimsOf = (number: string) =>
  new Set(book.find(one => one.number === number)!.claims.map(claim => claim.id))

/** The rules of the findings that accuse a claim of this exercise. */
function accusationsIn({ findings }: DocumentAudit, number: string): string[] {
  const known = claimsOf(number)
  return findings.filter(one => known.has(one.rule) && ACCUSATIONS.has(one.verdict)).map(one => one.rule)
}
const accusations = (text: string, number: string) => accusationsIn(auditText(text), number)

const numbers = book.map(one => one.number)

describe('a claim is tried only where its exercise stands', () => {
  const pairs = numbers.flatMap(number =>
    numbers.filter(other => other !== number).map(other => [number, other] as const),
  )

  test('an exercise read under the number of another accuses nobody', () =>
    fc.assert(
      fc.property(fc.constantFrom(...pairs), ([number, other]) => {
        const foreign = sectionOf(number).replace(number, other)
        expect(accusations(foreign, other)).toEqual([])
      }),
      { numRuns: 20 },
    ))

  test('a document without the exercise has no finding of the book', () => {
    const rules = auditText('Some $N \\propto C^{\\alpha/(\\alpha + \\beta)}$ in 82 hours.').findings.map(
      one => one.rule,
    )
    expect(rules.filter(rule => rule.includes('/'))).toEqual([])
  })
})

/** Without the sentence around a place, by the sentences that the reader counts, or without a program. */
function withoutSentence(section: string, from: number, to: number): string {
  const read = readDocument(section, CHAPTER_PATH).sections[0]!
  const inside = read.tokens.filter(token => token.start < to && from < token.end)
  const sentences = new Set(inside.map(token => token.sentence))
  const gone = read.tokens.filter(token => sentences.has(token.sentence))
  if (gone.length === 0) return section.slice(0, from) + section.slice(to)
  return section.slice(0, gone[0]!.start) + section.slice(gone.at(-1)!.end)
}

describe('take away the sentence that states a claim: it must not settle, and accuse, elsewhere', () => {
  const held = new Set(numbers.flatMap(number => accusationsIn(sectionAudit(number), number)))

  const claimed = book.flatMap(({ number, claims }) => claims.map(({ id }) => [id, number] as const))
  test.each(someOf(claimed, { quick: 3 }))('%s', (id, number) => {
    const section = sectionOf(number)
    const places = sectionAudit(number).findings.filter(one => one.rule === id)
    const without = places.reduceRight(
      (text, { start, end }) => withoutSentence(text, start.offset, end.offset),
      section,
    )
    expect(accusations(without, number).filter(rule => !held.has(rule) || rule === id)).toEqual([])
  })
})

describe('a distracting sentence accuses nobody: where it could be meant as well, the claim is undecided', () => {
  const distractors: readonly (readonly [string, string])[] = [
    ['15.2', 'A 7 B model would have been cheaper to serve, and 2 T tokens are easy to find.'],
    ['15.5', 'A day has 24 hours, and a node fails about every 30 days.'],
    ['15.5', 'The earlier run on 2048 cards took 12 days.'],
    ['15.27', 'A smaller model of 32 layers and 7 B parameters was tried first.'],
    ['15.1', 'Elsewhere $N \\propto C^{0.73}$ has been reported.'],
  ]
  test.each(distractors)('%s: %s', (number, sentence) => {
    const section = sectionOf(number)
    expect(accusations(`${section.trimEnd()} ${sentence}\n`, number)).toEqual(
      accusationsIn(sectionAudit(number), number),
    )
  })
})
