import { describe, expect, test } from 'vitest'
import { auditText, chapter, verdictsOf } from './chapter.js'
import { EDITS } from './edits.js'

const before = verdictsOf(auditText(chapter))

describe('an edit of the chapter changes exactly the verdicts that it should', () => {
  test.each(EDITS)('$name', ({ put, changes }) => {
    const edited = put.reduce((text, [find, replacement]) => {
      expect(text.split(find).length, `"${find}" occurs once`).toBe(2)
      return text.replace(find, () => replacement)
    }, chapter)
    const after = verdictsOf(auditText(edited))
    const changed = Object.keys({ ...before, ...after }).filter(rule => before[rule] !== after[rule])
    expect(Object.fromEntries(changed.map(rule => [rule, after[rule]]))).toEqual(changes)
  })
})
