import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument, readPlain } from '../../../src/documents/markdown/markdown.js'
import { ordinary } from '../markdown/ordinary.js'

const notesIn = (source: string) => readDocument(source, 'n.md').notes
const tokensIn = (source: string) => readDocument(source, 'n.md').sections.flatMap(({ tokens }) => tokens)

const line = fc.constantFrom('id: shift', 'for: x > 0', 'x + x = 2x', '\\sigma(x) > 0', 'y = `x`', '% said')
const body = fc.array(line, { minLength: 1, maxLength: 5 })
const endings = fc.constantFrom('\n', '\r\n')
/** What may stand before the first line of a note and before its others. */
const holder = fc.constantFrom<readonly [string, string]>(
  ['', ''],
  ['> ', '> '],
  ['- ', '  '],
  ['> - ', '>   '],
)
const form = fc.constantFrom<readonly [string, string]>(
  ['```claim', '```'],
  ['~~~~ claim', '~~~~'],
  ['```{.claim}', '```'],
  ['``` Claim {.hidden}', '```'],
  ['<!-- claim', '-->'],
  ['<!--claim', '-->'],
  ['<!-- CLAIM:', '-->'],
)

/** A note as a document holds it, written line by line. */
const inDocument = (
  [open, close]: readonly [string, string],
  lines: readonly string[],
  [first, others]: readonly [string, string],
  ending: string,
) => [first + open, ...[...lines, close].map(one => others + one)].join(ending)

describe('claims in a document', () => {
  test('are found in fences and comments, in quotes and lists, each line at its own place', () =>
    fc.assert(
      fc.property(form, body, holder, endings, (marks, lines, container, ending) => {
        const source = `before${ending}${ending}${inDocument(marks, lines, container, ending)}${ending}${ending}after $y$`
        const [note, ...others] = notesIn(source)
        expect(others).toEqual([])
        expect(note).toMatchObject({ kind: 'claim', missing: null })
        const said = note!.lines.filter(({ text }) => text.trim() !== '')
        expect(said.map(({ text }) => text.trim())).toEqual(lines)
        for (const { text, start } of note!.lines) expect(source.slice(start, start + text.length)).toBe(text)
        expect(source.slice(note!.start).startsWith(marks[0].replace(/^(<!--|[`~]+).*/, '$1'))).toBe(true)
        expect(note!.end).toBeLessThanOrEqual(source.length)
        // Readers see what stands around it, and nothing of a comment.
        const words = tokensIn(source).filter(({ kind }) => kind === 'word')
        expect(words.map(({ text }) => text)).toEqual(['before', 'after'])
      }),
    ))

  test('change nothing in how the rest of a document reads', () =>
    fc.assert(
      fc.property(ordinary, ordinary, (before, after) => {
        const comment = '<!-- claim\nx = 1\n-->'
        const blank = comment.replace(/[^\n]/g, ' ')
        const around = (middle: string) => `${before}\n\n# Here\n\n${middle}\n\n# There\n\n${after}`
        expect(tokensIn(around(comment))).toEqual(tokensIn(around(blank)))
        expect(notesIn(around(comment)).length).toBe(notesIn(around(blank)).length + 1)
      }),
      { numRuns: 60 },
    ))

  test.each([
    ['a <!-- claim: 1 + 1 = 2 --> b', [' 1 + 1 = 2 ']],
    ['a <!-- claim 1 + 1 = 2 --> b', [' 1 + 1 = 2 ']],
    ['a <!-- claim x \\le y --> b', [' x \\le y ']],
    ['| a <!-- claim: 1 = 1 --> | b |\n|---|---|\n| 1 | 2 |', [' 1 = 1 ']],
  ])('may stand in one line: %s', (source, lines) =>
    expect(notesIn(source).map(note => note.lines.map(({ text }) => text))).toEqual([lines]),
  )

  test.each([
    '<!-- claim needs a source -->',
    '<!-- claims\nx = 1\n-->',
    '<!-- claim-block\nx = 1\n-->',
    '    <!-- errata-disable -- r -->',
    '`<!-- errata-disable -- r -->`',
    '$<!-- errata-disable -- r -->$',
    '\\<!-- errata-disable -- r -->',
  ])('are nothing else: %j', source => expect(notesIn(source)).toEqual([]))

  test('that are never closed say so, and so do directives; the rest of the text is not theirs', () => {
    expect(notesIn('<!-- claim\nx = 1\n\nmore')).toMatchObject([{ kind: 'claim', missing: '-->' }])
    expect(notesIn('a <!-- claim: x = 1\n\nb -->')).toMatchObject([{ kind: 'claim', missing: '-->' }])
    expect(notesIn('```claim\nx = 1')).toMatchObject([{ kind: 'claim', missing: '```' }])
    expect(notesIn('> ````claim\n> x = 1\n\nb')).toMatchObject([{ kind: 'claim', missing: '````' }])
    expect(notesIn('> ````claim\n> x = 1\n\n```\nb\n```')).toMatchObject([{ missing: '````' }])
    expect(notesIn('a <!-- errata-disable -- r\n\nb')).toMatchObject([{ kind: 'directive', missing: '-->' }])
    expect(notesIn('a <!-- b\n\n<!-- errata-enable -->')).toMatchObject([{ missing: null }])
  })

  test('in plain text are in one note each: a fence in a comment that claims leaves the comment open', () => {
    const notes = readPlain('<!-- claim\nx = 1\n```claim\ny = 2\n-->', 'n.txt').notes
    expect(notes).toMatchObject([{ missing: '-->' }, { missing: '```' }])
    expect(notes[0]!.end).toBeLessThanOrEqual(notes[1]!.start)
    expect(readPlain('<!-- claim\nx = 1\n-->', 'n.txt').notes).toMatchObject([{ missing: null }])
  })

  test('are not lost where they are empty', () => {
    for (const source of ['```claim\n```', '> ```claim\n>\n> ```', '<!-- claim -->', '<!-- claim\n-->'])
      expect(notesIn(source)).toMatchObject([{ kind: 'claim' }])
    const [empty] = notesIn('a\n\n```claim {.hidden}\n\n```')
    expect('a\n\n```claim {.hidden}\n\n```'.slice(empty!.start, empty!.end)).toBe('```claim {.hidden}')
  })
})

describe('directives', () => {
  const directive = fc.constantFrom(
    'errata-disable-next-line arithmetic -- r',
    'errata-disable',
    'errata disable-line',
    'Errata-enable',
    'errata-disabel',
    'errata: disable',
  )
  const before = fc.constantFrom('', 'a ', '- ', '> ', '# ', '**', '| ')

  test('are found wherever a comment may stand, misspelled ones too', () =>
    fc.assert(
      fc.property(directive, before, fc.constantFrom('', ' b', '** c', ' |'), (text, prefix, suffix) => {
        const comment = `<!-- ${text} -->`
        const source = `${prefix}${comment}${suffix}`
        const [note, ...others] = notesIn(source)
        expect(others).toEqual([])
        expect(note).toMatchObject({ kind: 'directive', missing: null })
        expect(source.slice(note!.start, note!.end)).toBe(comment)
        expect(
          note!.lines
            .map(one => one.text)
            .join(' ')
            .trim(),
        ).toBe(text)
      }),
    ))
})
