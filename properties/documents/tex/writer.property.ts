import { describe, expect, test } from 'vitest'
import { RUN_IN } from '../../../src/documents/model/block.js'
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
  test('is blank, or says something, or is a star', () => {
    const scribe = scribeOf('ab\ncdefgh')
    expect(scribe.paragraphs.isEmpty).toBe(true)
    expect(scribe.blank(1, 4)).toBe(4)
    expect(scribe.paragraphs.isEmpty).toBe(true)
    expect(scribe.mark(4)).toBe(5)
    expect(scribe.paragraphs.isEmpty).toBe(true)
    expect(scribe.say(6, 'XY')).toBe(8)
    expect([scribe.paragraphs.isEmpty, scribe.paragraphs.isFresh]).toEqual([false, false])
    expect(scribe.finish()).toBe('a \n *eXYh')
  })

  test('is left for later where a group hides it all', () => {
    const scribe = scribeOf('a{bcdefg}h')
    scribe.open(1, 'hidden')
    expect(scribe.blank(2, 3)).toBe(3)
    expect(scribe.say(3, 'XY')).toBe(5)
    expect(scribe.mark(5)).toBe(6)
    scribe.close(8)
    expect(scribe.finish()).toBe('a        h')
  })

  test('may be kept as it is in the source', () => {
    const scribe = scribeOf('a        b', 'a %x y%  b')
    scribe.keep({ start: 3, end: 6 })
    expect(scribe.finish()).toBe('a  x y   b')
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
    ['{a} b', ['hidden'], '    b', 1, 3],
    ['{a} b', ['prose'], ' a  b', 1, 3],
    ['{a} b', ['aside'], '(a) b', 1, 3],
    [' {a} b', ['aside'], ' (a) b', 2, 4],
    ['\n {a} b', ['aside'], '\n (a) b', 3, 5],
    ['         {a}', ['aside'], '         (a)', 10, 12],
    ['          {a}', ['aside'], '          {a}', 0, 0],
    ['{a}{b} c', ['hidden', 'aside'], '   (b) c', 1, 6],
    ['{a} {b} c', ['aside', 'hidden'], '(a)     c', 1, 7],
    ['{a}{b}{c} d', ['hidden', 'aside', 'hidden'], '   (b)    d', 1, 9],
    ['{a{b}} {c}', ['aside', 'aside'], '(a{b ) (c)', 1, 10],
    // More braces than arguments are prose, and a missing one is no matter.
    ['{a}{b}', ['aside'], '(a){b}', 1, 3],
    ['{a} b', ['aside', 'aside'], '(a) b', 1, 3],
    ['a', ['aside'], 'a', 0, 0],
    ['{a}', [], '{a}', 0, 0],
    // Optional ones are hidden, up to three before each argument.
    ['[a]{b}', ['aside'], '   (b)', 4, 6],
    ['[a][bc](lr)[d]', [], '           [d]', 11, 11],
    ['[a]', [], '   ', 3, 3],
    ['[a] b', ['aside'], '    b', 3, 3],
    ['[]{b}[c]{d}', ['hidden', 'aside'], '        (d)', 3, 11],
    ['(lrd){b}', ['aside'], '     (b)', 6, 8],
    ['(abc){b}', ['aside'], '(abc){b}', 0, 0],
    ['(lrdl){b}', ['aside'], '(lrdl){b}', 0, 0],
    [' [a]{b}', ['aside'], ' [a]{b}', 0, 0],
    ['[a\n]{b}', ['aside'], '[a\n]{b}', 0, 0],
    ['[a[b]]{c}', ['aside'], '[a[b]]{c}', 0, 0],
    // A name may stand for what is hidden.
    ['\\foo{a}', ['hidden', 'aside'], '    (a)', 5, 7],
    [' \\f@o [x]{a}', ['hidden', 'aside'], '      [x]{a}', 5, 5],
    ['\\foo[x]{a}', ['hidden', 'aside'], '       (a)', 8, 10],
    ['\\foo{a}', ['aside'], '\\foo{a}', 0, 0],
    ['\\5{a}', ['hidden', 'aside'], '\\5{a}', 0, 0],
  ])('%j as %j', (text, kinds, cover, first, last) => expect(read(text, kinds)).toEqual([cover, first, last]))
})

describe('a brace', () => {
  test('that opens by itself has no arguments behind it', () => {
    const scribe = scribeOf('{a}{b}')
    expect([scribe.open(0, 'group'), scribe.close(2), scribe.groups.level]).toEqual([1, 3, 0])
  })

  test('that was never opened closes nothing', () => {
    const scribe = scribeOf('a } b')
    expect([scribe.close(2), scribe.finish()]).toEqual([3, 'a   b'])
  })
})

describe('paragraphs', () => {
  test('end, unless a table is open', () => {
    const scribe = scribeOf('ab cd ef')
    scribe.paragraphs.speak()
    scribe.isInTable = true
    scribe.endParagraph(2, 3)
    scribe.isInTable = false
    scribe.endParagraph(5, 6)
    scribe.lists = 1
    scribe.paragraphs.speak()
    scribe.endParagraph(8, 8)
    scribe.paragraphs.speak()
    scribe.endParagraph(8, 8)
    expect(scribe.paragraphs.isNested).toBe(true)
    expect(blocksOf(scribe, 'ab cd ef')).toEqual([
      ['paragraph', RUN_IN, 'ab cd', [0], false],
      ['paragraph', RUN_IN, 'ef', [6], false],
    ])
  })

  test('end what is hidden and never closed, in a table too', () => {
    const scribe = scribeOf('a{b c')
    scribe.isInTable = true
    scribe.open(1, 'hidden')
    scribe.endParagraph(3, 4)
    expect(scribe.groups.isHidden).toBe(false)
    expect(scribe.finish()).toBe('a   c')
  })

  test('go on right behind what parts them', () => {
    const scribe = scribeOf('ab      cd', 'ab\\par{}cd')
    scribe.paragraphs.speak()
    scribe.endParagraph(2, 8)
    scribe.paragraphs.speak()
    scribe.endParagraph(10, 10)
    expect(blocksOf(scribe, scribe.finish()).map(([, , text]) => text)).toEqual(['ab', 'cd'])
  })

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

  test('are not parted by what is hidden', () => {
    const scribe = scribeOf('ab {{cd}} ef')
    scribe.paragraphs.speak()
    scribe.open(3, 'hidden')
    scribe.open(4, 'apart')
    scribe.close(7)
    scribe.close(8)
    scribe.endParagraph(12, 12)
    expect(blocksOf(scribe, scribe.finish())).toEqual([['paragraph', RUN_IN, 'ab        ef', [0], false]])
  })

  test('are not parted by a group of another kind', () => {
    const scribe = scribeOf('ab {cd} ef')
    scribe.paragraphs.speak()
    scribe.open(3, 'prose')
    scribe.close(6)
    scribe.endParagraph(10, 10)
    expect(blocksOf(scribe, scribe.finish())).toEqual([['paragraph', RUN_IN, 'ab  cd  ef', [0], false]])
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

  test('is marked, and its title ends with its brace', () => {
    const { scribe, at } = read()
    expect(at).toBe(15)
    scribe.open(18, 'group')
    expect(scribe.close(20)).toBe(21)
    expect(scribe.close(21)).toBe(22)
    scribe.paragraphs.speak()
    scribe.endParagraph(24, 24)
    const text = scribe.finish()
    expect(text).toBe('ab #           de  f }gh')
    expect(blocksOf(scribe, text)).toEqual([
      ['paragraph', RUN_IN, 'ab', [0], false],
      ['heading', 2, 'de  f', [3], false],
      ['paragraph', RUN_IN, 'gh', [22], false],
    ])
  })

  test('in a table is none', () => {
    const { scribe, at } = read(each => {
      each.isInTable = true
    })
    expect(at).toBe(11)
    expect(scribe.finish()).toBe('ab         [c]{de {f}}gh')
    expect(scribe.paragraphs.isEmpty).toBe(false)
    expect(scribe.groups.level).toBe(0)
  })

  test('in a list begins what is nested', () => {
    const { scribe } = read(each => {
      each.lists = 1
    })
    scribe.close(21)
    expect(scribe.paragraphs.isNested).toBe(true)
    expect(blocksOf(scribe, SOURCE)[1]).toEqual(['heading', 2, 'de {f}', [3], true])
  })

  test('whose title never ends is none', () => {
    const { scribe } = read()
    scribe.endParagraph(20, 20)
    scribe.paragraphs.speak()
    scribe.close(21)
    scribe.endParagraph(24, 24)
    expect(blocksOf(scribe, SOURCE)).toEqual([
      ['paragraph', RUN_IN, 'ab', [0], false],
      ['paragraph', RUN_IN, 'de {f', [15], false],
      ['paragraph', RUN_IN, '}}gh', [20], false],
    ])
  })

  test('whose title never ends in a list is nested', () => {
    const { scribe } = read(each => {
      each.lists = 1
    })
    scribe.endParagraph(20, 20)
    expect(blocksOf(scribe, SOURCE)[1]).toEqual(['paragraph', RUN_IN, 'de {f', [15], true])
  })

  test('is closed once', () => {
    const { scribe } = read()
    scribe.close(21)
    scribe.open(22, 'heading')
    scribe.paragraphs.speak()
    scribe.close(24)
    expect(blocksOf(scribe, SOURCE).map(([kind]) => kind)).toEqual(['paragraph', 'heading'])
  })
})
