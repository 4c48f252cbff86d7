import { describe, expect, test } from 'vitest'
import { countingDegrees } from '../../../src/notation/readings/degrees-without-sign.js'
import { nodeOf, shown } from '../../rules/book/locate/read-here.js'

const counted = (latex: string) => shown(countingDegrees(nodeOf(latex)))

describe('sin, cos and tan are of degrees', () => {
  test.each(['sin', 'cos', 'tan'])('%s', name =>
    expect(counted(`\\${name}(x)`)).toBe(`call ${name}(symbol ${name}, mul(symbol x, text °))`),
  )

  test.each(['arcsin', 'arccos', 'arctan'])('%s gives degrees: over one degree it is their number', name =>
    expect(counted(`\\${name}(x)`)).toBe(
      `div(call ${name}(symbol ${name}, symbol x), mul(number 1, text °))`,
    ),
  )

  test.each(['asin', 'acos', 'atan'])('%s does so too', name =>
    expect(counted(`\\operatorname{${name}}(x)`)).toBe(
      `div(call ${name}(symbol ${name}, symbol x), mul(number 1, text °))`,
    ),
  )

  test('wherever they stand', () => {
    expect(counted('2 + 3\\sin(x)')).toBe(
      'add(number 2, mul(number 3, call sin(symbol sin, mul(symbol x, text °))))',
    )
    expect(counted('\\arcsin(\\sin(x))')).toBe(
      'div(call arcsin(symbol arcsin, call sin(symbol sin, mul(symbol x, text °))), mul(number 1, text °))',
    )
  })
})

test('words of a measure and what is no function change nothing', () => {
  const word = { ...nodeOf('x'), head: 'text', text: 'pi' } as const
  const other = { ...nodeOf('f(x)'), head: 'relation', text: 'sin' } as const
  const tree = { ...nodeOf('\\sin(x) \\cdot y'), args: [nodeOf('\\sin(x)'), word, other] }
  expect(shown(countingDegrees(tree))).toBe(
    'mul(call sin(symbol sin, mul(symbol x, text °)), text pi, relation sin(symbol f, symbol x))',
  )
})

describe('a tree stays the very one that it is', () => {
  test.each(['x + 1', 'f(x)', '\\ln(x)', '\\log(2)', 'x', 'g(x, y)', '\\sin(x, y)'])('%s', latex => {
    const node = nodeOf(latex)
    expect(countingDegrees(node)).toBe(node)
  })

  test.each([
    '\\sin(30^\\circ)',
    '\\sin(\\pi)',
    '\\cos(\\pi/3) + 1',
    '\\sin(x) + 30^\\circ',
    '\\arcsin(x)/\\pi',
  ])('%s says what its angles are in', latex => {
    const node = nodeOf(latex)
    expect(countingDegrees(node)).toBe(node)
  })
})

test('what is put in stands at its argument: the sign at the end, the degree at the inverse', () => {
  const sine = countingDegrees(nodeOf('\\sin(x)'))
  const { start, end } = sine.args[1]!.args[0]!
  expect(sine.args[1]).toMatchObject({ start, end, args: [{}, { start: end, end, args: [] }] })
  const inverse = countingDegrees(nodeOf('\\arcsin(x)'))
  const place = { start: 0, end: '\\arcsin(x)'.length }
  expect(inverse).toMatchObject({
    ...place,
    args: [place, { ...place, args: [place, { start: place.end }] }],
  })
  expect(inverse.args[1]!.args[0]!.args).toEqual([])
})
