import { describe, expect, test } from 'vitest'
import { countingDegrees } from '../../../src/notation/readings/degrees-without-sign.js'
import { nodeOf, shown } from '../../page/read-here.js'

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

describe('a tree stays the very one that it is', () => {
  test.each(['x + 1', 'f(x)', '\\ln(x)', '\\log(2)', 'x', 'g(x, y)', '\\sin(x, y)'])('%s', latex => {
    const node = nodeOf(latex)
    expect(countingDegrees(node)).toBe(node)
  })

  test.each(['\\sin(30^\\circ)', '\\cos(\\pi/3) + 1', '\\sin(x) + 30^\\circ', '\\arcsin(x)/\\pi'])(
    '%s says what its angles are in',
    latex => {
      const node = nodeOf(latex)
      expect(countingDegrees(node)).toBe(node)
    },
  )
})
