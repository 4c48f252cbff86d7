import { describe, expect, test } from 'vitest'
import { toPlain } from '../../../src/math/term/print.js'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { LatexError } from '../../../src/notation/latex/lexer/latex-error.js'
import { lower } from '../../../src/notation/lower/lower.js'
import { buildGlossary } from '../../../src/notation/tree/glossary.js'
import { OwnDefinitions } from '../../../src/rules/authored-claim/definitions.js'
import { nodeOf } from '../book/locate/read-here.js'

const FUNCTIONS = new Set(['f', 'g', 'h'])
/** Definitions of lines, one behind the other, with f, g and h for functions; the expressions beside them. */
function defined(lines: readonly string[], beside: readonly string[] = []) {
  let offset = 0
  const chains = lines.flatMap(line => {
    const found = parseChains(line, { offset, functions: FUNCTIONS })
    offset += line.length + 1
    return found
  })
  const glossary = buildGlossary([
    ...chains,
    ...beside.flatMap(line => parseChains(line, { functions: FUNCTIONS })),
  ])
  const definitions = new OwnDefinitions(chains, glossary)
  const put = (latex: string) =>
    toPlain(definitions.putIn(lower(parseChains(latex, { functions: FUNCTIONS })[0]!.terms[0]!, glossary)))
  return { definitions, put }
}
function errorOf(...lines: readonly string[]) {
  try {
    defined(lines)
  } catch (error) {
    expect(error).toBeInstanceOf(LatexError)
    const { offset, reason } = error as LatexError
    return [offset, reason]
  }
  return null
}

describe('what a claim says that its symbols are is put in', () => {
  test.each([
    [['s = 2 x'], 's + 1', '2·x + 1'],
    [['s := 2 x'], 's + 1', '2·x + 1'],
    [['s \\equiv 2 x'], 's + 1', '2·x + 1'],
    [['s = 2 x', 't = s + 1'], 't', '2·x + 1'],
    [['t = s + 1', 's = 2 x'], 't', '2·x + 1'],
    [['u = t', 't = s', 's = 3'], 'u + t + s', '3 + 3 + 3'],
    [['s = 2 x'], 'y', 'y'],
    [['f(x) = x^2'], 'f(3)', '3^2'],
    [['f(x) = x^2'], 'f(y + 1)', '(y + 1)^2'],
    [['f(x, y) = x - y'], 'f(y, x)', 'y - x'],
    [['g(x) = f(x) + 1', 'f(x) = 2 x'], 'g(5)', '2·5 + 1'],
    [['f(x) = a x', 'a = 7'], 'f(5)', '7·5'],
    [['s = f(3)', 'f(x) = 2 x'], 's', '2·3'],
    // A symbol is none of the functions that go by its name.
    [['f = 3'], 'f(2)', 'f(2)'],
    [['f(x) = 2 x'], 'f(f(3))', '2·(2·3)'],
    [[], 's', 's'],
  ])('%j: %s is %s', (lines, latex, expected) => expect(defined(lines).put(latex)).toBe(expected))

  test('members of a group at any index', () => {
    const { put, definitions } = defined(['a_i = 3 b_i', 's = \\sum_{j=1}^G a_j'], ['\\sum_{i=1}^G b_i'])
    expect(put('s')).toBe(put('\\sum_{j=1}^G 3 b_j'))
    expect(definitions.has('a_·')).toBe(true)
    const before = defined(['s = \\sum_{j=1}^G a_j', 'a_i = 3 b_i'], ['\\sum_{i=1}^G b_i'])
    expect(before.put('s')).toBe(put('s'))
  })

  test('and has a name', () => {
    const { definitions } = defined(['s = 2 x', 'f(y) = y'])
    expect(['s', 'f', 'x', 'y'].map(name => definitions.has(name))).toEqual([true, true, false, false])
  })
})

describe('what defines nothing is refused at its place', () => {
  test.each([
    ['2 x = 3', 0],
    ['3 = x', 0],
    ['s', 0],
    ['s = 2 = x', 0],
    ['s < 2', 0],
    ['s \\approx 2', 0],
    ['= 2', 0],
    ['f(2) = 3', 0],
    ['f(x, x) = 3', 0],
    ['f(x, 2) = 3', 0],
    ['f(x + 1) = 3', 0],
  ])('%s', (line, offset) => {
    expect(errorOf(line)![0]).toBe(offset)
    expect(errorOf('t = 1', line)![0]).toBe(6)
  })

  test('so is what defines twice', () => {
    expect(errorOf('s = 1', 's = 2')![0]).toBe(6)
    expect(errorOf('s = 1', 't = 2', 's = 1')![0]).toBe(12)
    expect(errorOf('f(x) = 1', 'f(y) = 2')![0]).toBe(9)
    expect(errorOf('s = 1', 't = 2')).toBeNull()
  })

  test('and what leads back to itself', () => {
    expect(errorOf('s = s + 1')![0]).toBe(0)
    expect(errorOf('s = t', 't = s')![0]).toBe(0)
    expect(errorOf('u = s', 's = t', 't = s')![0]).toBe(6)
    expect(errorOf('f(x) = f(x) + 1')![0]).toBe(0)
    expect(errorOf('f(x) = g(x)', 'g(x) = f(x)')![0]).toBe(0)
    expect(errorOf('u = s + t', 's = t', 't = 1')).toBeNull()
    expect(errorOf('f(x) = 1', 'g(y) = f(y)')).toBeNull()
  })

  test('and a parameter that is defined', () => {
    expect(errorOf('f(x) = 2 x', 'x = 3')![0]).toBe(11)
    expect(errorOf('x = 3', 'f(x) = 2 x')![0]).toBe(0)
    expect(errorOf('f(x) = 2 x', 'y = 3')).toBeNull()
    expect(errorOf('f(x) = 2 x', 'g(x) = 3 x')).toBeNull()
    // A function is no symbol of its name.
    expect(errorOf('g(f) = 3 f', 'f(x) = 2 x')).toBeNull()
  })

  test.each([
    [50, null],
    [51, 'too-large'],
  ])('%i definitions', (count, reason) => {
    const names = Array.from({ length: count }, (_, i) => `s_{${i + 1}} = ${i}`)
    const found = errorOf(...names)
    expect(found?.[1] ?? null).toBe(reason)
    if (found) expect(found[0]).toBe(names.slice(0, 50).join(' ').length + 1)
  })
})

test('a term that mentions nothing defined is the same', () => {
  const term = lower(nodeOf('x + 1'), buildGlossary([]))
  expect(defined(['s = 2']).definitions.putIn(term)).toEqual(term)
})
