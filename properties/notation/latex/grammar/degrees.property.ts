import { describe, expect, test } from 'vitest'
import { DEGREE, isAngle } from '../../../../src/notation/latex/grammar/degrees.js'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import type { Node } from '../../../../src/notation/tree/node.js'
import { refusal } from './refusal.js'
import { chainText, treeText } from './tree-text.js'

const read = (source: string): string => parseChains(source).map(chainText).join('; ')
const parsed = (source: string): Node => parseChains(source)[0]!.terms[0]!

describe('what counts degrees, raised or marked, is a number of them:', () => {
  const COUNTED = [
    ['30', '30'],
    ['(a + b)', '(add a b)'],
    ['(2x)', '(mul 2 x)'],
    ['\\frac{a}{2}', '(div a 2)'],
    ['(-x)', '(neg x)'],
    ['\\sqrt{2}', '(sqrt 2)'],
  ] as const

  test.each(COUNTED)('%s', (source, tree) => {
    expect(read(`${source}^\\circ`)).toBe(`(mul ${tree} "°")`)
    expect(read(`${source}^{\\circ}`)).toBe(`(mul ${tree} "°")`)
    expect(read(`${source}°`)).toBe(`(mul ${tree} "°")`)
    expect(read(`${source}\\degree`)).toBe(`(mul ${tree} "°")`)
  })

  test('the angle reaches from its number to its mark, which stands where it is written', () => {
    const word = { head: 'text', text: '°', args: [] }
    expect(parsed('30^\\circ')).toMatchObject({ start: 0, end: 8, args: [{}, { ...word, start: 3, end: 8 }] })
    expect(parsed('30°')).toMatchObject({ start: 0, end: 3, args: [{}, { ...word, start: 2, end: 3 }] })
    expect(treeText(parsed('30°').args[1]!)).toBe('"°"')
    expect(DEGREE).toBe('°')
  })
})

describe('no number of degrees:', () => {
  test.each([
    ['\\Delta G^\\circ', '(mul Delta (pow G circ))'],
    ['x_0^\\circ', '(pow (sub x 0) circ)'],
    ['f(x)^\\circ', '(pow (call f x) circ)'],
    ['30^{\\text{circ}}', '(pow 30 "circ")'],
    ['30^\\dagger', '(pow 30 dagger)'],
    ['30^2', '(pow 30 2)'],
    ['30_\\circ', '(sub 30 circ)'],
    ['30^\\circ C', '(mul (pow 30 circ) C)'],
    ['30^\\circ\\text{F}', '(mul (pow 30 circ) "F")'],
    ['30^\\circ\\text{ K}', '(mul (pow 30 circ) "K")'],
    ['30^\\circ R \\Delta', '(mul (pow 30 circ) R Delta)'],
  ])('%s', (source, tree) => {
    expect(read(source)).toBe(tree)
  })

  test.each(['x°', '30° C', '30°\\text{ F}'])('%s, which is refused', source => {
    expect(refusal(source).message).toBe(
      'parseChains: expected an operator or the end of the statement, got \\degree',
    )
  })
})

describe('what follows an angle is no temperature unless it names a scale:', () => {
  test.each([
    ['30^\\circ x', '(mul (mul 30 "°") x)'],
    ['30° x', '(mul (mul 30 "°") x)'],
    ['30^\\circ 2', '(mul (mul 30 "°") 2)'],
    ['30° \\cdot C', '(mul (mul 30 "°") C)'],
    ['30^\\circ \\text{Kites}', '(mul (mul 30 "°") "Kites")'],
    ['30^\\circ \\text{in K}', '(mul (mul 30 "°") "in K")'],
    ['30^\\circ \\text{east}', '(mul (mul 30 "°") "east")'],
  ])('%s', (source, tree) => {
    expect(read(source)).toBe(tree)
  })

  test('a hole that is called as a scale is a factor', () => {
    const [chain] = parseChains('30^\\circ ?C', { holes: true })
    expect(chainText(chain!)).toBe('(mul (mul 30 "°") ?C)')
  })
})

describe('an angle as the argument of a function ends it before a division:', () => {
  test.each([
    ['\\sin 30^\\circ / 2', '(div (call sin (mul 30 "°")) 2)'],
    ['\\cos 60° / 2', '(div (call cos (mul 60 "°")) 2)'],
  ])('%s', (source, tree) => {
    expect(read(source)).toBe(tree)
  })
})

describe('an angle is', () => {
  const leaf = (head: Node['head'], text: string): Node => ({ head, text, args: [], start: 0, end: 0 })
  const [thirty, mark, x] = [leaf('number', '30'), leaf('text', '°'), leaf('symbol', 'x')]
  const node = (head: Node['head'], ...args: Node[]): Node => ({ ...leaf(head, ''), args })

  test.each<[string, Node, boolean]>([
    ['a number and the mark', node('mul', thirty, mark), true],
    ['a name and the mark', node('mul', x, mark), true],
    ['no other sum of them', node('add', thirty, mark), false],
    ['no two factors without the mark', node('mul', thirty, x), false],
    ['no number with a unit', node('mul', thirty, leaf('text', 'kg')), false],
    ['no number with a symbol of that name', node('mul', thirty, leaf('symbol', '°')), false],
    ['no longer product', node('mul', thirty, mark, x), false],
    ['no number alone', thirty, false],
  ])('%s', (_, tree, expected) => {
    expect(isAngle(tree)).toBe(expected)
  })
})
