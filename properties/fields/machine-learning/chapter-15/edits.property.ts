import { describe, expect, test } from 'vitest'
import { someOf } from '../../../../lab/cases/some-of.mjs'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'
import { auditText, CHAPTER_PATH, chapter, chapterAudit, verdictsOf } from './chapter.js'
import { EDITS } from './edits.js'

/** The sections of the chapter, and the verdicts on each as a page of its own. */
const sections = readDocument(chapter, CHAPTER_PATH).sections.map(({ start, end }) => {
  const text = chapter.slice(start, end)
  return { text, before: verdictsOf(auditText(text)) }
})

test('no verdict on a section depends on the others, so that an edit need be judged in its own alone', () => {
  const apart: Record<string, string> = {}
  for (const { before } of sections)
    for (const [rule, verdicts] of Object.entries(before))
      apart[rule] = rule in apart ? `${apart[rule]} ${verdicts}` : verdicts
  expect(apart).toEqual(verdictsOf(chapterAudit()))
})

describe('an edit of the chapter changes exactly the verdicts that it should', () => {
  test.each(someOf(EDITS, { quick: 3 }))('$name', ({ put, changes }) => {
    for (const [find] of put) expect(chapter.split(find).length, `"${find}" occurs once`).toBe(2)
    const changed = sections.flatMap(({ text, before }) => {
      const edited = put.reduce((left, [find, replacement]) => left.replace(find, () => replacement), text)
      if (edited === text) return []
      const after = verdictsOf(auditText(edited))
      const rules = Object.keys({ ...before, ...after }).filter(rule => before[rule] !== after[rule])
      return rules.map(rule => [rule, after[rule]])
    })
    expect(Object.fromEntries(changed)).toEqual(changes)
  })
})
