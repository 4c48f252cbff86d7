import { describe, expect, test } from 'vitest'
import { definitionsIn } from '../../../src/documents/tex/macros.js'

const simple = (body: string, parameters = 0, optional: string | null = null) => ({
  parameters,
  optional,
  body,
  isStarred: false,
})
/** What a text defines, and what of it is the definitions. */
function read(text: string) {
  const { macros, places } = definitionsIn(text)
  return {
    macros: Object.fromEntries(macros),
    places: places.map(({ start, end }) => text.slice(start, end)),
  }
}

describe('a command that defines', () => {
  test.each([
    ...[
      'newcommand',
      'renewcommand',
      'providecommand',
      'DeclareRobustCommand',
      'def',
      'edef',
      'gdef',
      'xdef',
    ],
    ...['newcommand*', 'renewcommand*', 'DeclareRobustCommand*'],
  ])('\\%s takes a name and a body', command => {
    const text = `\\${command}\\name{x {y} \\} \\{ z}`
    expect(read(`a ${text} {b}`)).toEqual({ macros: { '\\name': simple('x {y} \\} \\{ z') }, places: [text] })
  })

  test.each([
    'NewDocumentCommand',
    'RenewDocumentCommand',
    'ProvideDocumentCommand',
    'DeclareDocumentCommand',
  ])('\\%s takes a list of arguments too', command => {
    for (const [list, count] of [
      ['', 0],
      ['m', 1],
      ['mm', 2],
      [' m  m ', 2],
      ['m m m m m m m m m', 9],
    ] as const) {
      const text = `\\${command}{\\name} {${list}} {x}`
      expect(read(`${text} {b}`)).toEqual({ macros: { '\\name': simple('x', count) }, places: [text] })
    }
    const other = `\\${command}\\name{o m}{x}`
    expect(read(`${other} {b}`)).toEqual({ macros: { '\\name': null }, places: [other] })
  })

  test.each(['newcommands', 'define', 'letter', 'def@x', 'Def', 'newcommand@', 'ydef'])(
    '\\%s is none',
    command => expect(read(`\\${command}\\name{x}`)).toEqual({ macros: {}, places: [] }),
  )
})

describe('the name', () => {
  test.each([
    ['\\a', '\\a'],
    ['{\\a}', '\\a'],
    [' {\\a}', '\\a'],
    ['{ \\a }', '\\a'],
    ['\n \\abc', '\\abc'],
    ['{\\a@c}', '\\a@c'],
    ['\\,', '\\,'],
    ['{\\|}', '\\|'],
    ['{\\5}', '\\5'],
    ['\\5', '\\5'],
  ])('%j is %s', (written, name) =>
    expect(read(`\\newcommand${written}{x}`).macros).toEqual({ [name]: simple('x') }),
  )

  test.each(['a', '{a}', '{\\a', '\\ ', '{\\ }', '{\\a b}', '', '          \\a', '{\\\n}'])(
    '%j is none',
    written => expect(read(`\\newcommand${written}{x}`)).toEqual({ macros: {}, places: [] }),
  )

  test('that is missing does not stop the next definition', () =>
    expect(read('\\newcommand{a}{x} \\def\\b{y}').macros).toEqual({ '\\b': simple('y') }))
})

describe('the parameters', () => {
  test.each([
    ['[2]', 2, null],
    [' [2]', 2, null],
    ['[2][xy]', 2, 'xy'],
    ['[1] []', 1, ''],
    ['\n[3]\n[$z$]', 3, '$z$'],
    ['', 0, null],
  ])('of \\newcommand, %j', (written, count, optional) =>
    expect(read(`\\newcommand\\a${written}{x}`).macros).toEqual({ '\\a': simple('x', count, optional) }),
  )

  test.each([
    ['#1', 1],
    ['#1#2', 2],
    [' #1#2#3', 3],
    ['#1#2 ', 2],
    ['#1#2#3#4#5#6#7#8#9', 9],
    ['', 0],
  ])('of \\def, %j', (written, count) =>
    expect(read(`\\def\\a${written}{x}`)).toEqual({
      macros: { '\\a': simple('x', count) },
      places: [`\\def\\a${written}{x}`],
    }),
  )

  test.each(['#1;', '#0', '##', '1', '[1]', '#1 #2'])('of \\def, %j is not read', written => {
    const text = `\\def\\a${written}{x}`
    expect(read(text).macros).toEqual({ '\\a': null })
  })

  test('only those that a command has', () => {
    expect(read('\\def\\a[1]{x}').macros).toEqual({ '\\a': null })
    expect(read('\\newcommand\\a#1{x}').macros).toEqual({ '\\a': null })
    expect(read('\\NewDocumentCommand\\a[1]{m}{x}').macros).toEqual({ '\\a': null })
  })
})

describe('\\let', () => {
  test.each(['\\b', '=\\b', ' = \\b', ' \\b', '\n=\n\\b'])('%j', written =>
    expect(read(`\\let\\a${written} c`)).toEqual({
      macros: { '\\a': simple('\\b') },
      places: [`\\let\\a${written}`],
    }),
  )
  test.each(['\\bcd', '\\,', '\\5', '\\b@'])('takes %s whole', target =>
    expect(read(`\\let\\a${target} `).macros).toEqual({ '\\a': simple(target) }),
  )
  test.each(['=b', ' b', '==\\b', '', '\\ '])('%j is not read', written =>
    expect(read(`\\let\\a${written}`)).toEqual({ macros: { '\\a': null }, places: ['\\let\\a'] }),
  )
})

describe('operators and pairs', () => {
  test('an operator has no blanks that only set it', () => {
    expect(read('\\DeclareMathOperator\\KL {a\\,b\\;c\\:d\\!e\\ f g}').macros).toEqual({
      '\\KL': simple('\\operatorname{abcdef g}'),
    })
    expect(read('\\DeclareMathOperator\\KL x').macros).toEqual({ '\\KL': null })
  })

  test('a pair has both its signs', () => {
    const text = '\\DeclarePairedDelimiter\\norm {\\|} {\\|}'
    expect(read(`${text}{x}`)).toEqual({
      macros: { '\\norm': { parameters: 2, optional: '', body: '\\| #2 \\|', isStarred: true } },
      places: [text],
    })
    expect(read('\\DeclarePairedDelimiter\\norm{(} x').macros).toEqual({ '\\norm': null })
    expect(read('\\DeclarePairedDelimiter\\norm x').macros).toEqual({ '\\norm': null })
    expect(read('\\DeclarePairedDelimiter\\norm{}{}').macros).toMatchObject({ '\\norm': { body: ' #2 ' } })
  })
})

describe('a definition that is not read', () => {
  test.each([
    ['\\def\\a#1;{x}{y}{z}', '\\def\\a'],
    ['\\NewDocumentCommand\\a{o}{x}{y}', '\\NewDocumentCommand\\a{o}{x}'],
    ['\\NewDocumentCommand\\a{o}', '\\NewDocumentCommand\\a{o}'],
    ['\\NewDocumentCommand\\a{o} b {x}', '\\NewDocumentCommand\\a{o}'],
    ['\\NewDocumentCommand\\a x', '\\NewDocumentCommand\\a'],
  ])('%j ends with its braces', (text, place) =>
    expect(read(text)).toEqual({ macros: { '\\a': null }, places: [place] }),
  )
})

describe('a body', () => {
  test('is found behind nine blanks, and holds 2000 characters with its braces', () => {
    expect(read(`\\newcommand\\a${' '.repeat(9)}{x}`).macros).toEqual({ '\\a': simple('x') })
    expect(read(`\\newcommand\\a${' '.repeat(10)}{x}`).macros).toEqual({ '\\a': null })
    const body = 'b'.repeat(1998)
    expect(read(`\\newcommand\\a{${body}}`).macros).toEqual({ '\\a': simple(body) })
    expect(read(`\\newcommand\\a{${body}b}`).macros).toEqual({ '\\a': null })
  })

  test('that ends with the text, or in a backslash, is none', () => {
    for (const text of ['{', '{x\\', '{x\\}', '{{x}', '', 'x}', '}'])
      expect(read(`\\newcommand{\\a}${text}`)).toEqual({
        macros: { '\\a': null },
        places: ['\\newcommand{\\a}'],
      })
    expect(read('\\newcommand\\a{}').macros).toEqual({ '\\a': simple('') })
  })
})

describe('a name that is defined again', () => {
  test.each([
    ['\\def\\a{1}\\def\\a{2}', null],
    ['\\def\\a{1}\\def\\a{1}', simple('1')],
    ['\\def\\a#1{1}\\def\\a{1}', null],
    ['\\def\\a{1}\\def\\a{2}\\def\\a{2}', null],
    ['\\providecommand\\a{1}\\def\\a{2}', null],
    ['\\def\\a{1}\\providecommand\\a{2}', simple('1')],
    ['\\providecommand\\a{1}\\providecommand\\a{2}', simple('1')],
    ['\\def\\a;{1}\\def\\a{2}', null],
    ['\\def\\a{1}\\def\\a;{2}', null],
    ['\\def\\a;{1}\\def\\a;{1}', null],
  ])('%s', (text, macro) => expect(read(text).macros).toEqual({ '\\a': macro }))
})

test('of ten thousand definitions, each is read, and none behind them', () => {
  const { places } = definitionsIn('\\let\\a\\b'.repeat(10_002))
  expect(places).toHaveLength(10_000)
  expect(places.at(-1)).toEqual({ start: 79_992, end: 80_000 })
})
