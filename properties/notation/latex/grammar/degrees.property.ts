import { describe, expect, test } from 'vitest'
import { isAngle } from '../../../../src/notation/latex/grammar/degrees.js'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import type { Node } from '../../../../src/notation/tree/node.js'
import { refusal } from './refusal.js'
import { chainText } from './tree-text.js'

const read = (source: string): string => parseChains(source).map(chainText).join('; ')

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
})

describe('no number of degrees:', () => {
  test('x°, which is refused', () => {
    expect(refusal('x°').message).toBe(
      'parseChains: expected an operator or the end of the statement, got \\degree',
    )
  })
})

describe('a letter of a scale behind degrees makes a temperature of them:', () => {
  test.each([
    ['30° C', '(mul 30 "°C")'],
    ['30°\\text{ F}', '(mul 30 "°F")'],
    ['30\\,^\\circ\\mathrm{C}', '(mul 30 "°C")'],
    ['30^{\\circ} F', '(mul 30 "°F")'],
  ])('%s', (source, tree) => {
    expect(read(source)).toBe(tree)
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
    ['no number with a unit', node('mul', thirty, leaf('text', 'kg')), false],
  ])('%s', (_, tree, expected) => {
    expect(isAngle(tree)).toBe(expected)
  })
})
