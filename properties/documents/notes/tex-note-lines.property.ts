import { describe, expect, test } from 'vitest'
import { texNotes } from '../../../src/documents/notes/tex-note.js'

/** The notes of a source, in which what stands between two bars is code. */
function notesOf(source: string) {
  const isVerbatim = (at: number) => source.slice(0, at).split('|').length % 2 === 0
  return [...texNotes(source, isVerbatim)]
}
const shown = (source: string) =>
  notesOf(source).map(({ kind, attributes, lines, start, end }) => {
    for (const line of lines) expect(source.slice(line.start).startsWith(line.text)).toBe(true)
    const said = lines.map(({ text }) => text)
    return [kind, attributes?.text ?? null, said, source.slice(start, end)]
  })

describe('a claim in a comment', () => {
  test.each([
    ['% claim\n% x = x\n%% y\nz', ['claim', '', [' x = x', ' y'], '% claim\n% x = x\n%% y']],
    ['a % claim \n  % x = x', ['claim', ' ', [' x = x'], '% claim \n  % x = x']],
    ['% claim:\n% x', ['claim', '', [' x'], '% claim:\n% x']],
    ['% claim {.a}\n% x', ['claim', ' {.a}', [' x'], '% claim {.a}\n% x']],
    ['% claim: {.a}\n% x', ['claim', ' {.a}', [' x'], '% claim: {.a}\n% x']],
    ['% claim\nx\n% y', ['claim', '', [], '% claim']],
    ['% claim\nx % y', ['claim', '', [], '% claim']],
    ['% claim', ['claim', '', [], '% claim']],
    ['% claim\n', ['claim', '', [], '% claim']],
    ['% claim\n%', ['claim', '', [''], '% claim\n%']],
    // What stands in its line is the claim, and no other line belongs to it.
    ['% claim: x = x\n% y', ['claim', null, [' x = x'], '% claim: x = x']],
    ['% claim x = x {\n% y', ['claim', null, [' x = x {'], '% claim x = x {']],
    ['% claim: x', ['claim', null, [' x'], '% claim: x']],
  ])('%j', (source, note) => expect(shown(source)).toEqual([note]))

  test('ends where another begins right behind its mark', () =>
    expect(shown('% claim\n% x\n%claim: z').map(([, , said]) => said)).toEqual([[' x'], [' z']]))
})
