import { describe, expect, test } from 'vitest'

import { Scribe } from '../../../src/documents/tex/writer.js'

const scribeOf = (text: string, source = text) => new Scribe(source, text)
const blocksOf = (scribe: Scribe, text: string) =>
  scribe.outline
    .blocks(text)
    .map(block =>
      block.kind === 'heading' || block.kind === 'paragraph'
        ? [block.kind, block.depth, block.text, block.lines, block.isNested]
        : [block.kind],
    )

describe('what is covered', () => {
  test('is left for later where a group hides it all', () => {
    const scribe = scribeOf('a{bcdefg}h')
    scribe.open(1, 'hidden')
    expect(scribe.blank(2, 3)).toBe(3)
    expect(scribe.say(3, 'XY')).toBe(5)
    expect(scribe.mark(5)).toBe(6)
    scribe.close(8)
    expect(scribe.finish()).toBe('a        h')
  })
})

describe('the arguments of a command', () => {
  /** What becomes of a text that begins with arguments of these kinds, and where reading goes on. */
  function read(text: string, kinds: readonly ('hidden' | 'prose' | 'aside' | 'emphasis')[]) {
    const scribe = scribeOf(text)
    let at = scribe.readArguments(0, kinds)
    const first = at
    for (; at < text.length && scribe.groups.level > 0; )
      at = text[at] === '{' ? scribe.open(at, 'group') : text[at] === '}' ? scribe.close(at) : at + 1
    return [scribe.finish(), first, at]
  }

  test.each<[string, ('hidden' | 'prose' | 'aside' | 'emphasis')[], string, number, number]>([
    ['{a{b}} {c}', ['aside', 'aside'], '(a{b ) (c)', 1, 10],

    // More braces than arguments are prose, and a missing one is no matter.
    ['{a} b', ['aside', 'aside'], '(a) b', 1, 3],

    // Optional ones are hidden, up to three before each argument.
    ['[a][bc](lr)[d]', [], '           [d]', 11, 11],
    ['[a] b', ['aside'], '    b', 3, 3],
    ['[]{b}[c]{d}', ['hidden', 'aside'], '        (d)', 3, 11],

    // A name may stand for what is hidden.
    ['\\foo{a}', ['hidden', 'aside'], '    (a)', 5, 7],
    [' \\f@o [x]{a}', ['hidden', 'aside'], '      [x]{a}', 5, 5],
    ['\\foo[x]{a}', ['hidden', 'aside'], '       (a)', 8, 10],
    ['\\5{a}', ['hidden', 'aside'], '\\5{a}', 0, 0],
  ])('%j as %j', (text, kinds, cover, first, last) => expect(read(text, kinds)).toEqual([cover, first, last]))
})

describe('paragraphs', () => {
  test('stand apart where an argument does', () => {
    const scribe = scribeOf('ab {cd}ef')
    scribe.paragraphs.speak()
    scribe.open(3, 'apart')
    scribe.paragraphs.speak()
    scribe.close(6)
    scribe.paragraphs.speak()
    scribe.endParagraph(9, 9)
    const blocks = blocksOf(scribe, scribe.finish())
    expect(blocks.map(([, , text]) => text)).toEqual(['ab', 'cd', 'ef'])
  })
})

describe('a heading', () => {
  const SOURCE = 'ab \\section[c]{de {f}}gh'

  function read(before: (scribe: Scribe) => void = () => undefined) {
    const scribe = scribeOf(SOURCE)
    scribe.paragraphs.speak()
    before(scribe)
    const at = scribe.beginHeading(3, 11, 2)
    scribe.paragraphs.speak()
    return { scribe, at }
  }

  test('in a list begins what is nested', () => {
    const { scribe } = read(each => {
      each.lists = 1
    })
    scribe.close(21)
    expect(scribe.paragraphs.isNested).toBe(true)
    expect(blocksOf(scribe, SOURCE)[1]).toEqual(['heading', 2, 'de {f}', [3], true])
  })
})
