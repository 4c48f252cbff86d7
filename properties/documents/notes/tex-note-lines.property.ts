import { describe, expect, test } from 'vitest'
import { texNotes } from '../../../src/documents/notes/tex-note.js'

/** The notes of a source, in which what stands between two bars is code. */
function notesOf(source: string) {
  const isVerbatim = (at: number) => source.slice(0, at).split('|').length % 2 === 0
  return [...texNotes(source, isVerbatim)]
}
const directive = (text: string, start: number, from: number) => ({
  kind: 'directive',
  lines: [{ text, start: from }],
  attributes: null,
  missing: null,
  start,
  end: from + text.length,
})
const shown = (source: string) =>
  notesOf(source).map(({ kind, attributes, lines, start, end }) => {
    for (const line of lines) expect(source.slice(line.start).startsWith(line.text)).toBe(true)
    const said = lines.map(({ text }) => text)
    return [kind, attributes?.text ?? null, said, source.slice(start, end)]
  })

describe('a directive in a comment', () => {
  test('is the rest of its line', () => {
    expect(notesOf('a % errata-disable-line -- r\nb')).toEqual([directive(' errata-disable-line -- r', 2, 3)])
    expect(notesOf('%%% errata-enable x\r\n% errata-enable')).toEqual([
      directive(' errata-enable x', 0, 3),
      directive(' errata-enable', 21, 22),
    ])
    expect(notesOf('%errata-enable % errata-enable')).toEqual([
      directive('errata-enable % errata-enable', 0, 1),
    ])
  })

  test('is none in another comment, in code, or behind a backslash', () => {
    expect(shown('% a % errata-enable\n% errata-enable')).toHaveLength(1)
    expect(shown('|% errata-enable|')).toEqual([])
    expect(shown('|%| % errata-enable')).toHaveLength(1)
    expect(shown('\\% errata-enable')).toEqual([])
    expect(shown('\\\\% errata-enable')).toHaveLength(1)
    expect(shown('\\\n% errata-enable')).toHaveLength(1)
    expect(shown('\\a\\% b % errata-enable')).toHaveLength(1)
    expect(shown('a\n%')).toEqual([])
    expect(shown('')).toEqual([])
  })
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

  test('ends where another note begins', () =>
    expect(
      shown('% claim\n% x\n% errata-enable\n% claim\n% y\n% claim: z').map(([kind, , said]) => [kind, said]),
    ).toEqual([
      ['claim', [' x']],
      ['directive', [' errata-enable']],
      ['claim', [' y']],
      ['claim', [' z']],
    ]))

  test('ends where another begins right behind its mark', () =>
    expect(shown('% claim\n% x\n%claim: z').map(([, , said]) => said)).toEqual([[' x'], [' z']]))

  test('is a remark without a relation, a colon or a line of its own', () =>
    expect(shown('% claim needs a source\n% x = x')).toEqual([]))

  test('is never left open', () =>
    expect(notesOf('% claim\n% x')[0]).toMatchObject({ missing: null, start: 0, end: 11 }))
})
