import { describe, expect, test } from 'vitest'
import { Environments } from '../../../src/documents/tex/environments.js'
import { Scribe } from '../../../src/documents/tex/writer.js'
import { shown } from './shown-blocks.js'

/** Walks over a text that holds environments and words alone. */
function walk(text: string): { scribe: Scribe; environments: Environments } {
  const scribe = new Scribe(text, text)
  const environments = new Environments(scribe)
  for (let at = 0; at < text.length; ) {
    const [word] = /^(?:\\(?:begin|end|item|multicolumn|section|cr\b|\\)|[\s\S])/.exec(text.slice(at))!
    const behind = at + word.length
    if (word === '\\begin') at = environments.begin(at, behind)
    else if (word === '\\end') at = environments.end(at, behind)
    else if (word === '\\item') at = environments.item(at, behind)
    else if (word === '\\\\' || word === '\\cr')
      at = word === '\\cr' ? environments.endRow(at, behind) : environments.rowBreak(at)
    else if (word === '&') at = environments.ampersand(at)
    else if (word === '{') at = scribe.open(at, 'group')
    else if (word === '}') at = scribe.close(at)
    else {
      if (word === '\\multicolumn') environments.spanColumns(behind)
      else if (word === '\\section') environments.passHeading('section')
      else if (word.trim() !== '') scribe.paragraphs.speak()
      at = word.length > 1 ? scribe.blank(at, behind) : behind
    }
  }
  return { scribe, environments }
}

function read(source: string): { blocks: string[]; text: string } {
  const { scribe, environments } = walk(source)
  environments.finish(source.length)
  const text = scribe.finish()
  return { blocks: scribe.outline.blocks(text).map(shown), text }
}
const blocksOf = (source: string) => read(source).blocks

describe('a list', () => {
  test.each([
    ['a \\begin{itemize} \\item b \\item c \\end{itemize} d', ['a', '---', '> b', '---', '> c', '---', 'd']],
    ['\\begin{enumerate} a \\end{enumerate} b', ['---', '> a', '---', 'b']],
    ['a \\end{itemize} b \\begin{itemize} c', ['a', '---', 'b', '---', '> c']],

    // What is no list has no items that are nested.
    ['a \\begin{center} b \\item c \\end{center} d', ['a', '---', 'b', '---', 'c', '---', 'd']],
    ['\\item a \\item b', ['---', 'a', '---', 'b']],
  ])('%s', (source, blocks) => expect(blocksOf(source)).toEqual(blocks))

  test('has labels that are read', () => {
    const { text, blocks } = read('\\begin{itemize} \\item[foo] a \\item [(b)] c \\item[d')
    expect(blocks).toEqual(['---', '> foo: a', '---', '*(b)* c', '---', '> [d'])
    expect(text).toBe(`${' '.repeat(21)} foo: a ${' '.repeat(5)} *(b)* c ${' '.repeat(5)}[d`)
    expect(blocksOf('\\item[foo] a')).toEqual(['---', 'foo: a'])
    expect(blocksOf('\\item[foo]')).toEqual(['---', 'foo:'])
  })
})

describe('an environment', () => {
  test.each(['begin', 'end'])('needs a name behind \\%s', command => {
    for (const name of ['', ' b', '{1}', '{}', '{a b}', `${' '.repeat(10)}{a}`])
      expect(blocksOf(`a \\${command}${name}`)).toHaveLength(1)
    expect(read(`a \\${command} b`).text).toBe(`a ${' '.repeat(command.length + 1)} b`)
    expect(blocksOf(`a \\${command} b`)).toEqual(['a b'])
  })

  test('may have a title of its own', () =>
    expect(blocksOf('\\begin{block}{Title} b \\end{block}')).toEqual(['---', 'Title', 'b', '---']))
})

describe('what follows', () => {
  test.each([
    ['a \\item(b)', [0, 7]],
    ['\\begin{tabular}{l}a\\end{tabular}b', [32]],
  ])('begins right behind it: %s', (source, starts) => {
    const { scribe, environments } = walk(source)
    environments.finish(source.length)
    const blocks = scribe.outline.blocks(scribe.finish())
    expect(blocks.flatMap(block => (block.kind === 'paragraph' ? [block.start] : []))).toEqual(starts)
  })
})

describe('an exercise', () => {
  test.each([
    ['\\begin{exercise} a \\end{exercise} b', ['---', '# exercise 1', 'a', '---', 'b']],
    ['\\begin{exercise}[15.3] a', ['---', '# exercise 15.3', 'a']],
    ['\\begin{exercise} [15.3] a', ['---', '# exercise 15.3', '[15.3] a']],
    ['\\begin{exercise}{15.3} a', ['---', '# exercise 15.3', 'a']],
    ['\\begin{exercise} {Exercise 15.3} a', ['---', '# exercise 15.3', 'a']],
    ['\\begin{exercise}[15.3]{b} a', ['---', '# exercise 15.3', 'b a']],
    ['\\begin{exercise}{b} a', ['---', '# exercise 1', 'b a']],
    ['\\begin{exercise}[b] a', ['---', '# exercise 1', 'a']],
    ['\\begin{exercise}[\n15.3] a', ['---', '# exercise 1', '[ 15.3] a']],
    ['\\begin{exercise} a \\begin{solution} b', ['---', '# exercise 1', 'a', '---', '# solution 1', 'b']],
    [
      '\\newtheorem{ex}{Exercise}[section] \\section \\section \\begin{ex} a',
      ['\\newtheorem{ex Exercise [section]', '---', '# exercise 2.1', 'a'],
    ],
  ])('%s', (source, blocks) => expect(blocksOf(source)).toEqual(blocks))
})

describe('a table', () => {
  test.each([
    ['\\begin{tabular}{ll} a & b \\\\ c & d \\end{tabular} e', ['---', 'a|b / c|d', 'e']],
    ['x \\begin{tabular}{ll} a & b', ['x', '---', 'a|b']],
    ['\\begin{tabular}{l} a \\cr b \\\\* c \\\\[2pt] d \\\\*[1ex] e', ['---', 'a / b / c / d / e']],
    ['\\begin{tabular}{l} a \\\\ & \\\\ b', ['---', 'a / b']],

    // Braces hold their contents together.
    ['\\begin{tabular}{l} {a & b \\\\ c} & d', ['---', 'a b c|d']],
    ['{\\begin{tabular}{l} a & b \\\\ c \\end{tabular}} d', ['---', 'a|b / c', 'd']],

    // What stands in it is read as prose.
    [
      '\\begin{tabular}{l} a & \\begin{tabular}{l} b & c \\\\ d \\end{tabular} & e \\end{tabular} f',
      ['---', 'a|b c d|e', 'f'],
    ],
    ['\\begin{tabular}{l} \\begin{center} a & b \\end{center} & c \\end{tabular}', ['---', 'a|b|c']],
    ['\\begin{tabular}{l} \\begin{minipage}{3cm} a \\end{minipage} & b', ['---', 'a|b']],
    [
      '\\begin{tabular}{l} \\begin{itemize} \\item[x] a \\end{itemize} & b \\end{tabular} c',
      ['---', '[x] a|b', 'c'],
    ],
    ['\\begin{tabular}{l} a \\end{tabularx} b', ['---', 'a', 'b']],
    ['\\begin{tabular}{l}a&b\\\\c&d\\cr e', ['---', 'a|b / c|d / e']],
    ['\\begin{itemize} \\begin{tabular}{l} \\end{itemize} a \\end{tabular} b', ['---', 'a', '> b']],
    ['\\begin{itemize} \\begin{tabular}{l} a \\end{tabular} b', ['---', 'a', '> b']],
    ['\\begin{tabular}{l} a \\end{tabular} b \\begin{tabular}{l} c', ['---', 'a', 'b', '---', 'c']],
  ])('%s', (source, blocks) => expect(blocksOf(source)).toEqual(blocks))

  test.each([
    ['{2}', 'a||b'],
    [' { 3 }', 'a|||b'],
    ['{12}', `a${'|'.repeat(12)}b`],
    ['{1}', 'a|b'],
    ['{0}', 'a|b'],
    ['{x}', 'a|b'],
    ['', 'a|b'],
    ['{123}', 'a|b'],
  ])('has cells that span columns, %j', (columns, row) => {
    const [, table] = blocksOf(`\\begin{tabular}{l} \\multicolumn${columns}{c} a & b`)
    expect(table!.replace(/^[^|]*a/, 'a')).toBe(row)
  })
})
