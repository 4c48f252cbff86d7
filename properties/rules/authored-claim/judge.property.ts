import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { readClaimBlock } from '../../../src/documents/notes/claim-block.js'
import type { Judgement } from '../../../src/math/judges/judgement.js'

import { judgeOwnLink } from '../../../src/rules/authored-claim/judge.js'
import { readStatement } from '../../../src/rules/authored-claim/read.js'

/** The first relation of a claim, judged by what its other lines say. */
function judged(...lines: readonly string[]): Judgement {
  const source = `\`\`\`claim\n${lines.join('\n')}\n\`\`\`\n`
  const [note] = readDocument(source, 'c.md').notes.filter(({ lines }) => lines.length > 0)
  const statement = readStatement(readClaimBlock(note!))
  return judgeOwnLink(statement.links[0]!, statement, source, { seed: 5, points: 60 })
}
const verdict = (...lines: readonly string[]) => judged(...lines).verdict

describe('a relation of an author', () => {
  test.each([
    // A number on the right is rounded as it is printed.
    [['2/3 \\approx 1 - 1/3'], 'unread'],
    [['where: k = 3', '2k = 6'], 'holds'],
    [['where: k = 3', '2k = 7'], 'refuted'],
  ])('%j: %s', (lines, expected) => expect(verdict(...lines)).toBe(expected))
})

describe('what was understood', () => {
  test.each([[['for: x > 0', '\\log_2 x + \\log_2 x = 2 \\log_2 x'], null]])(
    '%j is read with %j',
    (lines, expected) => expect(judged(...lines).reading).toBe(expected),
  )
})
