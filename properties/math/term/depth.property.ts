import { describe, expect, test } from 'vitest'
import { guardDepth, MAX_DEPTH, MAX_PARTS } from '../../../src/math/term/depth.js'
import { add, exp, symbol, type Term } from '../../../src/math/term/term.js'

const nested = (levels: number): Term =>
  Array.from({ length: levels - 1 }).reduce<Term>(inner => exp(inner), symbol('x'))
const wide = (parts: number): Term => ({
  kind: 'add',
  terms: Array.from({ length: parts - 1 }, (_, place) => symbol(`x${place}`)),
})

describe('a term is guarded', () => {
  test('to four hundred levels, counted along the longest way down', () => {
    expect(MAX_DEPTH).toBe(400)
    expect(() => guardDepth(nested(MAX_DEPTH))).not.toThrow()
    expect(() => guardDepth(nested(MAX_DEPTH + 1))).toThrow('at most 400 levels')
    for (const around of [add(nested(MAX_DEPTH), 1), add(1, nested(MAX_DEPTH))])
      expect(() => guardDepth(around)).toThrow('at most 400 levels')
    expect(() => guardDepth(add(1, nested(MAX_DEPTH - 1), 'x'))).not.toThrow()
  })

  test('to two hundred thousand distinct parts, all at once or in several', () => {
    expect(() => guardDepth(wide(MAX_PARTS))).not.toThrow()
    expect(() => guardDepth(wide(MAX_PARTS + 1))).toThrow('at most 200000 parts')
    expect(() => guardDepth(add(wide(MAX_PARTS / 2), wide(MAX_PARTS / 2)))).toThrow('at most 200000 parts')
    expect(() => guardDepth(add(wide(MAX_PARTS / 2), wide(MAX_PARTS / 2 - 1)))).not.toThrow()
  })

  test('and a part that is shared counts once', () => {
    const shared = Array.from({ length: 300 }).reduce<Term>(part => add(part, part), symbol('x'))
    expect(() => guardDepth(shared)).not.toThrow()
  })
})
