import { describe, expect, test } from 'vitest'
import type { Document, Section, Token } from '../../src/documents/model/document.js'
import type { Chain, Node } from '../../src/notation/tree/node.js'
import { project, type Understanding } from './project.js'
import { brokenReading } from './reading-laws.mjs'

const SOURCE =
  'Then\nso $6 \\cdot 7 = 43 = x$, and `1 + 1 = 3`; $4 +$ too.\n\n```\ncode\n```\n\n<!-- claim\nx = x\n-->\n\n# Solution 2\n\nend'

const read = (source: string, path = 'fuzz.md') => {
  const document = project.read(source, path)[0]!
  return { document, understanding: project.understand(document) }
}
const broken = (document: Document, understanding: Understanding): string =>
  brokenReading(document, understanding).join('; ')

/** What is said of the document with something changed in it. */
function planted(change: (document: Document) => Partial<Document>): string {
  const { document, understanding } = read(SOURCE)
  return broken({ ...document, ...change(document) }, understanding)
}
const inSection = (change: (section: Section) => Partial<Section>) =>
  planted(({ sections }) => ({
    sections: sections.map((section, at) => (at === 0 ? { ...section, ...change(section) } : section)),
  }))
const inTokens = (kind: Token['kind'], change: (token: Token) => Partial<Token>) =>
  inSection(({ tokens }) => ({
    tokens: tokens.map(token => (token.kind === kind ? { ...token, ...change(token) } : token)),
  }))

/** What is said where something is changed in every chain. */
function inChains(change: (chain: Chain) => Partial<Chain>): string {
  const { document, understanding } = read(SOURCE)
  const readings = understanding.readings.map(reading => ({
    ...reading,
    chains: new Map(
      [...reading.chains].map(([token, chains]) => [
        token,
        chains.map(chain => ({ ...chain, ...change(chain) })),
      ]),
    ),
  }))
  return broken(document, { ...understanding, readings })
}

describe('the laws of reading', () => {
  test.each(['fuzz.md', 'fuzz.txt', 'fuzz.tex', 'fuzz.claims'])('hold of what is read as %s', path => {
    const { document, understanding } = read(SOURCE, path)
    expect(broken(document, understanding)).toBe('')
  })

  const faults: readonly (readonly [string, () => string, RegExp])[] = [
    [
      'a section is lost',
      () => planted(({ sections }) => ({ sections: sections.slice(1) })),
      /not the source/,
    ],
    ['a section is cut short', () => inSection(({ end }) => ({ end: end - 1 })), /not the source/],
    ['a section ends before its tokens', () => inSection(() => ({ end: 3 })), /token outside its section/],
    [
      'a cell ends amid a word',
      () => planted(({ path, source }) => ({ cells: cutAt(path, source, 2) })),
      /over the end of its cell/,
    ],
    [
      'cells overlap',
      () =>
        planted(({ path, source }) => ({ cells: [...cutAt(path, source, 5), ...cutAt(path, source, 5)] })),
      /cells that overlap/,
    ],
    ['the text has another length', () => planted(() => ({ text: 'x' })), /not as long/],
    ['notes overlap', () => planted(({ notes }) => ({ notes: [...notes, ...notes] })), /notes that overlap/],
    [
      'a note is elsewhere',
      () => planted(({ notes }) => ({ notes: [{ ...notes[0]!, end: 9e9 }] })),
      /a note out/,
    ],
    ['a line of a note is elsewhere', () => planted(movedLines), /line of a note/],
    ['tokens change places', () => inSection(({ tokens }) => ({ tokens: tokens.toReversed() })), /overlaps/],
    ['a word is another', () => inTokens('word', () => ({ text: 'x' })), /a word that does not stand/],
    ['a break is another', () => inTokens('break', () => ({ text: ':' })), /a break that does not stand/],
    [
      'a break of no width is in a word',
      () => inTokens('break', ({ start }) => ({ text: ',', start: start + 3, end: start + 3 })),
      /a break that does not stand/,
    ],
    ['a formula is another', () => inTokens('math', () => ({ text: 'x' })), /a math that does not stand/],
    ['code is another', () => inTokens('code', () => ({ text: 'x' })), /a code that does not stand/],
    [
      'a formula reaches out',
      () => inTokens('math', ({ end }) => ({ inner: { start: 0, end } })),
      /in a math out/,
    ],
    ['a sentence is skipped', () => inTokens('code', () => ({ sentence: 9 })), /sentences out of order/],
    ['a clause comes back', () => inTokens('math', () => ({ clause: -1 })), /clauses out of order/],
    ['a program is elsewhere', () => inPrograms({ end: 9e9 }), /a program outside/],
    ['a program is another', () => inPrograms({ text: 'x' }), /a program that does not stand/],
    ['a program holds prose', () => inPrograms({ start: 0 }), /a word in a program/],
    ['a chain is elsewhere', () => inChains(() => ({ end: 9e9 })), /a chain outside/],
    [
      'a sign is elsewhere',
      () => inChains(({ signs }) => ({ signs: signs.map(one => ({ ...one, start: 0 })) })),
      /a sign out/,
    ],
    [
      'signs change places',
      () => inChains(({ signs }) => ({ signs: signs.toReversed() })),
      /signs out of order/,
    ],
    ['a sign is lost', () => inChains(({ signs }) => ({ signs: signs.slice(1) })), /between no terms/],
    [
      'a node is elsewhere',
      () => inChains(({ terms }) => ({ terms: terms.map(moved) })),
      /outside its place/,
    ],
    ['a formula is not read', () => withReadings(() => ({ chains: new Map() })), /neither read nor refused/],
    [
      'a formula is read and refused',
      () => withReadings(refusingAll),
      /read from its beginning, and refused/,
    ],
    ['an error is elsewhere', () => withFailure({ offset: 9e9 }), /an error outside/],
    ['an error has two lines', () => withFailure({ message: 'a\nb' }), /not said in one line/],
    [
      'a fault is elsewhere',
      () => withStatement({ links: [], faults: [{ start: -1, end: 0 }] }),
      /a fault of a/,
    ],
    ['a claim is elsewhere', () => withStatement({ links: [linkAt(-1)], faults: [] }), /a claim outside/],
  ]
  test.each(faults)('are broken where %s', (_, plant, message) => expect(plant()).toMatch(message))

  test('say that prose which is code too is none', () => {
    const tex = '\\begin{tabular}{l}\\begin{verbatim}x\\end{verbatim}\\end{tabular}'
    const { document, understanding } = read(tex, 'fuzz.tex')
    expect(broken(document, understanding)).toBe('')
  })
})

/** Two cells, the second of which begins at a place. */
const cutAt = (path: string, { length }: string, at: number) => [
  { path, start: 0, end: at },
  { path, start: at, end: length },
]

const linkAt = (start: number) => ({
  left: { start, end: 0 },
  sign: { start, end: 0 },
  right: { start, end: 0 },
})

/** The node at the bottom of each, elsewhere. */
const moved = (node: Node): Node =>
  node.args.length === 0 ? { ...node, start: -5 } : { ...node, args: node.args.map(moved) }

const movedLines = ({ notes }: Document): Partial<Document> => ({
  notes: notes.map(note => ({
    ...note,
    lines: note.lines.map(line => ({ ...line, start: line.start + 1 })),
  })),
})

const inPrograms = (change: object): string =>
  inSection(({ programs }) => ({ programs: programs.map(program => ({ ...program, ...change })) }))

function withReadings(change: (reading: Understanding['readings'][number]) => object): string {
  const { document, understanding } = read(SOURCE)
  const readings = understanding.readings.map(reading => ({ ...reading, ...change(reading) }))
  return broken(document, { ...understanding, readings })
}

/** Every formula that is read is refused too. */
const refusingAll = ({ chains }: Understanding['readings'][number]) => ({
  failures: new Map([...chains.keys()].map(token => [token, { offset: token.end, message: 'no' }])),
})

const withFailure = (change: object): string =>
  withReadings(({ failures }) => ({
    failures: new Map(
      [...failures].map(([token, { offset, message }]) => [token, { offset, message, ...change }]),
    ),
  }))

function withStatement(statement: object): string {
  const { document, understanding } = read(SOURCE)
  return broken(document, { ...understanding, statements: [statement] })
}
