import { describe, expect, test } from 'vitest'
import type { Program, Section, Token, TokenKind } from '../../../src/documents/model/document.js'
import { MARKDOWN, type Notation, PLAIN, TEX } from '../../../src/documents/model/notation.js'
import { notesIn } from '../../../src/documents/notes/notes.js'

/** A section with a token of a kind, or a program, wherever these texts stand in the source. */
function sectionOf(
  source: string,
  parts: readonly (readonly [TokenKind | 'program', string, string?])[],
): Section {
  const placed = parts.map(([kind, text, language]) => {
    const start = source.indexOf(text)
    return { kind, text, start, end: start + text.length, language: language ?? null }
  })
  return {
    ...{ label: null, partOf: null, start: 0, end: source.length },
    tokens: placed.filter(({ kind }) => kind !== 'program') as unknown as Token[],
    programs: placed.filter(({ kind }) => kind === 'program') as unknown as Program[],
  }
}
function found(
  source: string,
  parts: readonly (readonly [TokenKind | 'program', string, string?])[] = [],
  notation: Notation = MARKDOWN,
) {
  const sections = [sectionOf(source, parts.slice(0, 1)), sectionOf(source, parts.slice(1))]
  return notesIn(source, sections, notation).map(({ kind, start, end, missing }) => [
    kind,
    source.slice(start, end),
    missing,
  ])
}
const NOTE = '<!-- errata-enable -->'
const WHOLE = ['directive', NOTE, null]

describe('a comment', () => {
  test('is a note where no code and no formula holds it', () => {
    expect(found(NOTE)).toEqual([WHOLE])
    expect(found(`${NOTE} zz`, [['word', 'zz']])).toEqual([WHOLE])
    expect(found(`\`x\`${NOTE}`, [['code', '`x`']])).toEqual([WHOLE])
    expect(found(`${NOTE}\`x\``, [['code', '`x`']])).toEqual([WHOLE])
    for (const kind of ['code', 'math', 'program'] as const) {
      expect(found(`a ${NOTE} b`, [[kind, NOTE]])).toEqual([])
      expect(found(`a $${NOTE}$ b`, [[kind, `$${NOTE}$`]])).toEqual([])
    }
    expect(found(`a ${NOTE}`, [['word', NOTE]])).toEqual([WHOLE])
  })

  test('is sought in code in any order', () => {
    const source = `aa ${NOTE} bb cc`
    expect(
      found(source, [
        ['code', 'bb'],
        ['program', NOTE],
        ['code', 'aa'],
        ['math', 'cc'],
      ]),
    ).toEqual([])
    expect(
      found(source, [
        ['code', 'cc'],
        ['program', 'bb'],
        ['code', 'aa'],
      ]),
    ).toEqual([WHOLE])
  })

  test('is open where something of it is seen before its end', () => {
    const open = ['directive', NOTE, '-->']
    expect(found(NOTE, [['word', 'enable']])).toEqual([open])
    expect(found(NOTE, [['word', ' errata']])).toEqual([open])
    expect(found(NOTE, [['program', 'enable']])).toEqual([open])
    expect(found(NOTE, [['word', '-->']])).toEqual([WHOLE])
    expect(found(`zz ${NOTE}`, [['word', 'zz']])).toEqual([WHOLE])
    const source = `${NOTE} xx zz`
    const words = ['zz', 'enable', 'xx'].map(text => ['word', text] as const)
    expect(found(source, words)).toEqual([['directive', source, '-->']])
  })

  test('in plain text is seen anyway, and open only where a claim stands in it', () => {
    expect(found(NOTE, [['word', 'enable']], PLAIN)).toEqual([WHOLE])
    expect(found(NOTE, [['program', 'enable']], PLAIN)).toEqual([WHOLE])
    const source = '<!-- claim\nx\n```claim\ny\n```\n-->'
    expect(found(source, [['program', 'y', 'claim']], PLAIN)).toEqual([
      ['claim', '<!-- claim', '-->'],
      ['claim', '```claim\ny', null],
    ])
  })
})

describe('a claim in a fence', () => {
  test('is a note, in the order of the places', () => {
    const source = `${NOTE}\n\`\`\`claim\ny\n\`\`\`\n<!-- errata-disable -->`
    expect(found(source, [['program', 'y', 'claim']])).toEqual([
      WHOLE,
      ['claim', '```claim\ny', null],
      ['directive', '<!-- errata-disable -->', null],
    ])
    expect(found(source, [['program', 'y', 'python']])).toHaveLength(2)
    expect(found(source, [['program', 'y']])).toHaveLength(2)
  })
})

describe('in TeX', () => {
  test('comments are those of TeX, and code holds none', () => {
    const source = `${NOTE} xx % errata-enable`
    expect(found(source, [], TEX)).toEqual([['directive', '% errata-enable', null]])
    expect(found(source, [['code', '% errata-enable']], TEX)).toEqual([])
    expect(found(source, [['program', '% errata-enable']], TEX)).toEqual([])
    expect(found(source, [['math', '% errata-enable']], TEX)).toHaveLength(1)
    expect(found(source, [['code', 'xx']], TEX)).toHaveLength(1)
    expect(found('% errata-enable', [], TEX)).toHaveLength(1)
    expect(found('a', [], TEX)).toEqual([])
    expect(found(source)).toEqual([WHOLE])
  })
})
